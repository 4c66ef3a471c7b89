package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.Stage;

class StageSdkTest {
    private static IvsStandIn standIn;
    private static IvsRealTimeClient ivs;

    @BeforeAll
    static void start() throws Exception {
        standIn = IvsStandIn.start(StandInConfig.onFreePort());
        ivs = Sdk.client(standIn.uri());
    }

    @AfterAll
    static void stop() {
        ivs.close();
        standIn.close();
    }

    @Test
    void stage_lives() {
        Stage created = ivs.createStage(r -> r.name("one").tags(Map.of("app", "ivs-live")))
                .stage();
        assertThat(created.arn()).matches("arn:aws:ivs:eu-west-1:123456789012:stage/[a-zA-Z0-9]{12}");
        assertThat(created.endpoints().whip()).startsWith(standIn.uri() + "/");
        assertThat(ivs.getStage(r -> r.arn(created.arn())).stage()).isEqualTo(created);
        assertThat(ivs.updateStage(r -> r.arn(created.arn()).name("two"))
                        .stage()
                        .name())
                .isEqualTo("two");
        assertThat(ivs.listStagesPaginator(r -> r.maxResults(1)))
                .flatExtracting(page -> page.stages())
                .extracting(s -> s.arn())
                .containsExactly(created.arn());
        ivs.tagResource(r -> r.resourceArn(created.arn()).tags(Map.of("role", "master")));
        ivs.untagResource(r -> r.resourceArn(created.arn()).tagKeys("app"));
        assertThat(ivs.listTagsForResource(r -> r.resourceArn(created.arn())).tags())
                .isEqualTo(Map.of("role", "master"));
        ivs.deleteStage(r -> r.arn(created.arn()));
        assertThatThrownBy(() -> ivs.getStage(r -> r.arn(created.arn()))).isInstanceOf(ResourceNotFoundException.class);
    }
}
