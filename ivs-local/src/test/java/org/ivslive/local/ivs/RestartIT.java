package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.PublicKey;
import software.amazon.awssdk.services.ivsrealtime.model.StageSummary;

class RestartIT {
    @TempDir
    Path directory;

    @Test
    void stagesTagsAndKeys_surviveAKill() throws Exception {
        StandInConfig config = config();
        String name;
        PublicKey key;
        // Never closed before the second one starts: what was answered is on disk already.
        IvsStandIn killed = IvsStandIn.start(config);
        IvsStandIn again;
        try (IvsRealTimeClient ivs = Sdk.client(killed.uri())) {
            String gone = ivs.createStage(r -> r.name("gone")).stage().arn();
            String kept = ivs.createStage(r -> r.name("old")).stage().arn();
            ivs.updateStage(r -> r.arn(kept).name("kept"));
            ivs.tagResource(r -> r.resourceArn(kept).tags(Map.of("role", "master")));
            ivs.deleteStage(r -> r.arn(gone));
            name = kept;
            key = ivs.importPublicKey(r -> r.publicKeyMaterial(Keys.p384())).publicKey();
            again = IvsStandIn.start(config);
        }
        try (IvsRealTimeClient ivs = Sdk.client(again.uri())) {
            assertThat(ivs.listStages(r -> {}).stages())
                    .containsExactly(StageSummary.builder()
                            .arn(name)
                            .name("kept")
                            .tags(Map.of("role", "master"))
                            .build());
            assertThat(ivs.getPublicKey(r -> r.arn(key.arn())).publicKey()).isEqualTo(key);
        } finally {
            again.close();
            killed.close();
        }
    }

    @Test
    void corruptFile_movedAsideAndStartedEmpty() throws Exception {
        Files.writeString(directory.resolve("state.json"), "{\"format\":1,");
        try (IvsStandIn standIn = IvsStandIn.start(config());
                IvsRealTimeClient ivs = Sdk.client(standIn.uri())) {
            assertThat(ivs.listStages(r -> {}).stages()).isEmpty();
            ivs.createStage(r -> {});
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("[0-9]+$", "N")))
                    .containsExactlyInAnyOrder("state.json", "state.json.corrupt-N");
        }
    }

    private StandInConfig config() {
        return StandInConfig.onFreePort().withoutRates().keepingStateIn(directory.resolve("state.json"));
    }
}
