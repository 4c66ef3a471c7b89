package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

class TagsIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();

    @Test
    void tagResource_addsAndReplaces() {
        String arn = stage(Map.of("a", "1", "b", "2"));
        ivs.tagResource(r -> r.resourceArn(arn).tags(Map.of("b", "3", "c d", "ü+/=")));
        assertThat(tags(arn)).isEqualTo(Map.of("a", "1", "b", "3", "c d", "ü+/="));
        assertThat(ivs.getStage(r -> r.arn(arn)).stage().tags()).isEqualTo(tags(arn));
    }

    @Test
    void untagResource_removesSeveralAtOnce() {
        String arn = stage(Map.of("a", "1", "b c", "2", "d&e", "3"));
        ivs.untagResource(r -> r.resourceArn(arn).tagKeys("a", "b c", "unknown"));
        assertThat(tags(arn)).isEqualTo(Map.of("d&e", "3"));
        ivs.untagResource(r -> r.resourceArn(arn).tagKeys("d&e"));
        assertThat(tags(arn)).isEmpty();
    }

    @Test
    void publicKey_carriesTagsToo() {
        String arn = ivs.importPublicKey(r -> r.publicKeyMaterial(Keys.p384()).tags(Map.of("a", "1")))
                .publicKey()
                .arn();
        ivs.tagResource(r -> r.resourceArn(arn).tags(Map.of("b", "2")));
        assertThat(tags(arn)).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(ivs.getPublicKey(r -> r.arn(arn)).publicKey().tags()).isEqualTo(tags(arn));
    }

    @Test
    void tags_unknownResource_notFound() {
        String gone = "arn:aws:ivs:eu-west-1:123456789012:stage/gone";
        assertThatThrownBy(() -> tags(gone)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> ivs.tagResource(r -> r.resourceArn(gone).tags(Map.of("a", "b"))))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> tags("nonsense")).isInstanceOf(ValidationException.class);
    }

    @Test
    void tagResource_overFifty_refusedAndNothingChanged() {
        Map<String, String> fifty = IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
        String arn = stage(fifty);
        assertThatThrownBy(() -> ivs.tagResource(r -> r.resourceArn(arn).tags(Map.of("one-more", "v"))))
                .isInstanceOf(ValidationException.class);
        assertThat(tags(arn)).isEqualTo(fifty);
    }

    private String stage(Map<String, String> tags) {
        return ivs.createStage(r -> r.tags(tags)).stage().arn();
    }

    private Map<String, String> tags(String arn) {
        return ivs.listTagsForResource(r -> r.resourceArn(arn)).tags();
    }
}
