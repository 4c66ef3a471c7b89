package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.ivslive.local.ivs.fault.Fault;
import org.ivslive.local.ivs.model.ErrorType;
import org.ivslive.local.ivs.model.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;

class FaultsIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();

    @ParameterizedTest
    @CsvSource({
        "ACCESS_DENIED, AccessDeniedException, 403",
        "CONFLICT, ConflictException, 409",
        "INTERNAL_SERVER, InternalServerException, 500",
        "PENDING_VERIFICATION, PendingVerificationException, 403",
        "RESOURCE_NOT_FOUND, ResourceNotFoundException, 404",
        "SERVICE_QUOTA_EXCEEDED, ServiceQuotaExceededException, 402",
        "VALIDATION, ValidationException, 400",
        "SERVICE_UNAVAILABLE, IvsRealTimeException, 503",
        "THROTTLING, IvsRealTimeException, 429",
    })
    void error_isTheSdksException(ErrorType type, String sdkClass, int status) {
        running.standIn().faults().add(Fault.error(type).on(Operation.START_PARTICIPANT_REPLICATION));
        IvsRealTimeException thrown = catchThrowableOfType(
                IvsRealTimeException.class,
                () -> ivs.startParticipantReplication(
                        r -> r.sourceStageArn("a").destinationStageArn("b").participantId("c")));
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(sdkClass);
        assertThat(thrown.statusCode()).isEqualTo(status);
        assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(type.wireName());
        assertThat(thrown.isThrottlingException()).isEqualTo(type == ErrorType.THROTTLING);
        assertThat(thrown.requestId()).isNotEmpty();
    }

    @Test
    void counted_isUsedUp() {
        running.standIn()
                .faults()
                .add(Fault.throttle().on(Operation.CREATE_STAGE).times(2));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ivs.createStage(r -> {}))
                    .isInstanceOfSatisfying(
                            IvsRealTimeException.class,
                            e -> assertThat(e.isThrottlingException()).isTrue());
        }
        ivs.listStages(r -> {});
        ivs.createStage(r -> {});
        assertThat(running.standIn().calls().of(Operation.CREATE_STAGE)).isEqualTo(3);
        assertThat(running.standIn().calls().of(Operation.CREATE_STAGE, "ThrottlingException"))
                .isEqualTo(2);
    }

    @Test
    void uncounted_lastsUntilCleared() {
        long id = running.standIn().faults().add(Fault.error(ErrorType.INTERNAL_SERVER));
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(IvsRealTimeException.class);
        assertThatThrownBy(() -> ivs.listStages(r -> {})).isInstanceOf(IvsRealTimeException.class);
        running.standIn().faults().clear(id);
        assertThat(ivs.listStages(r -> {}).stages()).isEmpty();
    }

    @Test
    void lostAnswer_theStageExistsThoughTheCallFailed() {
        running.standIn()
                .faults()
                .add(Fault.lostAnswer().on(Operation.CREATE_STAGE).times(1));
        assertThatThrownBy(() -> ivs.createStage(r -> r.name("orphan"))).isInstanceOf(SdkClientException.class);
        assertThat(ivs.listStages(r -> {}).stages()).extracting(s -> s.name()).containsExactly("orphan");
        assertThat(running.standIn().calls().of(Operation.CREATE_STAGE, "lost")).isEqualTo(1);
    }

    @Test
    void slow_theAnswerIsLate() {
        running.standIn().faults().add(Fault.slow(Duration.ofMillis(300)).times(1));
        long start = System.nanoTime();
        ivs.createStage(r -> {});
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void slow_longerThanTheCallerWaits_theWorkIsDone() {
        running.standIn().faults().add(Fault.slow(Duration.ofMinutes(5)).times(1));
        assertThatThrownBy(() ->
                        ivs.createStage(r -> r.overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMillis(300)))))
                .isInstanceOf(SdkClientException.class);
        assertThat(ivs.listStages(r -> {}).stages()).hasSize(1);
    }
}
