package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ListStagesResponse;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.Stage;
import software.amazon.awssdk.services.ivsrealtime.model.StageSummary;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

class StagesIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();

    @Test
    void createStage_hasArnNameTagsAndEndpointsOfTheStandIn() {
        Stage stage = create("one", Map.of("app", "ivs-live"));
        assertThat(stage.arn()).matches("arn:aws:ivs:eu-west-1:123456789012:stage/[a-zA-Z0-9]{12}");
        assertThat(stage.name()).isEqualTo("one");
        assertThat(stage.tags()).isEqualTo(Map.of("app", "ivs-live"));
        assertThat(stage.activeSessionId()).isNull();
        String id = stage.arn().substring(stage.arn().indexOf('/') + 1);
        assertThat(stage.endpoints().whip()).isEqualTo(running.uri() + "/stages/" + id + "/whip");
        assertThat(stage.endpoints().events())
                .isEqualTo(running.uri().toString().replace("http:", "ws:") + "/stages/" + id + "/events");
        assertThat(stage.endpoints().rtmp()).startsWith("rtmp://127.0.0.1:");
        assertThat(stage.endpoints().rtmps()).startsWith("rtmps://127.0.0.1:");
    }

    @Test
    void getStage_isWhatCreateStageSaid() {
        Stage stage = create("one", Map.of("a", "b"));
        assertThat(ivs.getStage(r -> r.arn(stage.arn())).stage()).isEqualTo(stage);
    }

    @Test
    void getStage_withActiveSession_namesIt() {
        Stage stage = create("one", Map.of());
        String session = Sdk.join(running, stage.arn(), "publisher");
        assertThat(ivs.getStage(r -> r.arn(stage.arn())).stage().activeSessionId())
                .isEqualTo(session)
                .matches("st-[a-zA-Z0-9]{13}");
        assertThat(ivs.listStages(r -> {}).stages())
                .extracting(StageSummary::activeSessionId)
                .containsExactly(session);
    }

    @Test
    void updateStage_renamesAndNothingElse() {
        Stage stage = create("one", Map.of("a", "b"));
        Stage renamed = ivs.updateStage(r -> r.arn(stage.arn()).name("two")).stage();
        assertThat(renamed).isEqualTo(stage.toBuilder().name("two").build());
        assertThat(ivs.updateStage(r -> r.arn(stage.arn())).stage()).isEqualTo(renamed);
    }

    @Test
    void deleteStage_isGone() {
        Stage stage = create("one", Map.of());
        ivs.deleteStage(r -> r.arn(stage.arn()));
        assertThatThrownBy(() -> ivs.getStage(r -> r.arn(stage.arn()))).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> ivs.deleteStage(r -> r.arn(stage.arn())))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(ivs.listStages(r -> {}).stages()).isEmpty();
    }

    @Test
    void listStages_severalPages_everyStageOnce() {
        List<String> arns = IntStream.range(0, 7)
                .mapToObj(i -> create("stage-" + i, Map.of()).arn())
                .toList();
        assertThat(ivs.listStagesPaginator(r -> r.maxResults(3)))
                .flatExtracting(ListStagesResponse::stages)
                .extracting(StageSummary::arn)
                .containsExactlyElementsOf(arns);
        assertThat(running.standIn().calls().all().toString()).contains("LIST_STAGES={ok=3}");
    }

    @Test
    void listStages_deletedBetweenPages_othersAreStillSeen() {
        List<String> arns = IntStream.range(0, 5)
                .mapToObj(i -> create("stage-" + i, Map.of()).arn())
                .toList();
        ListStagesResponse first = ivs.listStages(r -> r.maxResults(2));
        ivs.deleteStage(r -> r.arn(arns.get(0)));
        ivs.deleteStage(r -> r.arn(arns.get(1)));
        assertThat(ivs.listStages(r -> r.maxResults(100).nextToken(first.nextToken()))
                        .stages())
                .extracting(StageSummary::arn)
                .containsExactlyElementsOf(arns.subList(2, 5));
    }

    @Test
    void listStages_unlessAsked_fifty() {
        IntStream.range(0, 51).forEach(i -> create("stage-" + i, Map.of()));
        ListStagesResponse first = ivs.listStages(r -> {});
        assertThat(first.stages()).hasSize(50);
        assertThat(ivs.listStages(r -> r.nextToken(first.nextToken())).stages()).hasSize(1);
        assertThat(ivs.listStages(r -> r.maxResults(51)).nextToken()).isNull();
    }

    @Test
    void listStages_badPageOrToken_refused() {
        for (int bad : new int[] {0, 101}) {
            assertThatThrownBy(() -> ivs.listStages(r -> r.maxResults(bad))).isInstanceOf(ValidationException.class);
        }
        assertThatThrownBy(() -> ivs.listStages(r -> r.nextToken("bm9uc2Vuc2U")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void stage_ofAnotherRegion_unknownHere() {
        Stage stage = create("one", Map.of());
        try (IvsRealTimeClient elsewhere = Sdk.client(running.uri(), Region.US_EAST_1)) {
            assertThat(elsewhere.listStages(r -> {}).stages()).isEmpty();
            assertThatThrownBy(() -> elsewhere.getStage(r -> r.arn(stage.arn())))
                    .isInstanceOf(ResourceNotFoundException.class);
            assertThat(elsewhere.createStage(r -> {}).stage().arn()).startsWith("arn:aws:ivs:us-east-1:");
        }
    }

    @Test
    void createStage_badNameTagsOrRecording_refusedInAwsWords() {
        assertThatThrownBy(() -> ivs.createStage(r -> r.name("two words")))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.exceptionMessage())
                                .isEqualTo(
                                        "1 validation error detected: Value 'two words' at 'name' failed to satisfy "
                                                + "constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9-_]*"));
        assertThatThrownBy(() -> create("x".repeat(129), Map.of())).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> create("x", Map.of("aws:mine", "1"))).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> ivs.createStage(r -> r.autoParticipantRecordingConfiguration(
                        a -> a.storageConfigurationArn("arn:aws:ivs:eu-west-1:123456789012:storage-configuration/x"))))
                .isInstanceOf(ValidationException.class);
        assertThat(ivs.listStages(r -> {}).stages()).isEmpty();
    }

    private Stage create(String name, Map<String, String> tags) {
        return ivs.createStage(r -> r.name(name).tags(tags)).stage();
    }
}
