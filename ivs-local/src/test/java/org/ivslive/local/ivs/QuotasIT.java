package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.ivslive.local.ivs.model.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.IvsRealTimeException;
import software.amazon.awssdk.services.ivsrealtime.model.ServiceQuotaExceededException;

class QuotasIT {
    private static final SteppedClock clock = new SteppedClock();

    @RegisterExtension
    static final RunningStandIn running =
            new RunningStandIn(StandInConfig.onFreePort().clock(clock));

    private final IvsRealTimeClient ivs = running.ivs();

    @Test
    void createStage_sixthInASecond_throttledUntilTimePasses() {
        times(5, () -> ivs.createStage(r -> {}));
        IvsRealTimeException thrown = catchThrowableOfType(IvsRealTimeException.class, () -> ivs.createStage(r -> {}));
        assertThat(thrown.statusCode()).isEqualTo(429);
        assertThat(thrown.isThrottlingException()).isTrue();
        assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
        clock.advance(Duration.ofMillis(200));
        ivs.createStage(r -> {});
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(IvsRealTimeException.class);
        assertThat(running.standIn().world().stages().all()).hasSize(6);
    }

    @Test
    void eachOperation_itsOwnRate() {
        String arn = ivs.createStage(r -> {}).stage().arn();
        times(5, () -> ivs.listStages(r -> {}));
        times(50, () -> ivs.createParticipantToken(r -> r.stageArn(arn)));
        times(10, () -> ivs.tagResource(r -> r.resourceArn(arn).tags(Map.of("a", "b"))));
        times(3, () -> ivs.listPublicKeys(r -> {}));
        assertThrottled(() -> ivs.listStages(r -> {}));
        assertThrottled(() -> ivs.createParticipantToken(r -> r.stageArn(arn)));
        assertThrottled(() -> ivs.tagResource(r -> r.resourceArn(arn).tags(Map.of("a", "b"))));
        assertThrottled(() -> ivs.listPublicKeys(r -> {}));
        ivs.createStage(r -> {});
    }

    @Test
    void eachRegion_itsOwnRate() {
        times(5, () -> ivs.listStages(r -> {}));
        try (IvsRealTimeClient elsewhere = Sdk.client(running.uri(), Region.US_EAST_1)) {
            elsewhere.listStages(r -> {});
        }
        assertThrottled(() -> ivs.listStages(r -> {}));
    }

    @Test
    void changedAtRunTime_inForceAtOnce() {
        running.standIn()
                .quotas()
                .use(running.standIn()
                        .quotas()
                        .settings()
                        .with("LIST_STAGES", 7)
                        .with("STAGES", 1));
        times(7, () -> ivs.listStages(r -> {}));
        assertThrottled(() -> ivs.listStages(r -> {}));
        ivs.createStage(r -> {});
        assertThatThrownBy(() -> ivs.createStage(r -> {})).isInstanceOf(ServiceQuotaExceededException.class);
        assertThat(running.standIn().calls().of(Operation.CREATE_STAGE, "ServiceQuotaExceededException"))
                .isEqualTo(1);
    }

    private static void assertThrottled(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IvsRealTimeException.class,
                        e -> assertThat(e.isThrottlingException()).isTrue());
    }

    private static void times(int count, Runnable call) {
        for (int i = 0; i < count; i++) {
            call.run();
        }
    }
}
