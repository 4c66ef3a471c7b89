package org.ivslive.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ivslive.ivs.FakeIvs;
import org.ivslive.ivs.IvsNotFound;
import org.ivslive.ivs.IvsRefused;
import org.ivslive.ivs.IvsStage;
import org.ivslive.ivs.IvsUnavailable;
import org.ivslive.ivs.StageArn;
import org.ivslive.ivs.StageEndpoints;
import org.junit.jupiter.api.Test;

class StageAddressesTest {

    private static final StageArn STAGE = arn(0);
    private static final StageEndpoints ENDPOINTS = new StageEndpoints("wss://events", "https://whip");

    private final FakeIvs ivs = new FakeIvs();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final StageAddresses addresses = new StageAddresses(ivs, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    StageAddressesTest() {
        ivs.add(stage(STAGE));
    }

    @Test
    void of_isAskedOnceIn14Days() {
        assertThat(addresses.of(STAGE)).isEqualTo(ENDPOINTS);
        now = now.plus(Duration.ofDays(14)).minusMillis(1);
        assertThat(addresses.of(STAGE)).isEqualTo(ENDPOINTS);
        assertThat(ivs.calls()).hasSize(1);
        now = now.plusMillis(1);
        assertThat(addresses.of(STAGE)).isEqualTo(ENDPOINTS);
        assertThat(ivs.calls()).hasSize(2);
    }

    @Test
    void of_aFailureIsNotKept() {
        ivs.away(true);
        assertThatThrownBy(() -> addresses.of(STAGE)).isInstanceOf(IvsUnavailable.class);
        ivs.away(false);
        assertThat(addresses.of(STAGE)).isEqualTo(ENDPOINTS);
        assertThatThrownBy(() -> addresses.of(arn(1))).isInstanceOf(IvsNotFound.class);
    }

    @Test
    void of_aStageWithoutEndpoints() {
        ivs.add(arn(1), Map.of());
        assertThatThrownBy(() -> addresses.of(arn(1)))
                .isInstanceOf(IvsRefused.class)
                .hasMessage("NoEndpoints: GetStage: " + arn(1) + " has none");
    }

    @Test
    void of_manyStagesAreForgottenByTheirLastUse() {
        for (int i = 0; i <= StageAddresses.MOST; i++) {
            ivs.add(stage(arn(i)));
            addresses.of(arn(i));
            addresses.of(STAGE);
        }
        int calls = ivs.calls().size();
        addresses.of(STAGE);
        assertThat(ivs.calls()).hasSize(calls);
        addresses.of(arn(1));
        assertThat(ivs.calls()).hasSize(calls + 1);
    }

    @Test
    void of_aCrowdAsksOnce() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            Callable<StageEndpoints> ask = () -> addresses.of(STAGE);
            for (Future<StageEndpoints> each :
                    crowd.invokeAll(Stream.generate(() -> ask).limit(200).toList())) {
                assertThat(each.get()).isEqualTo(ENDPOINTS);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(ivs.calls()).hasSize(1);
    }

    private static IvsStage stage(StageArn arn) {
        return new IvsStage(arn, "one", Optional.empty(), Map.of(), Optional.of(ENDPOINTS));
    }

    private static StageArn arn(int number) {
        return new StageArn("arn:aws:ivs:us-east-1:123456789012:stage/Stage" + number);
    }
}
