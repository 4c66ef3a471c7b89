package org.ivslive.local.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;
import software.amazon.awssdk.services.ivsrealtime.model.ConflictException;
import software.amazon.awssdk.services.ivsrealtime.model.ListPublicKeysResponse;
import software.amazon.awssdk.services.ivsrealtime.model.PublicKey;
import software.amazon.awssdk.services.ivsrealtime.model.PublicKeySummary;
import software.amazon.awssdk.services.ivsrealtime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivsrealtime.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivsrealtime.model.ValidationException;

class PublicKeysIT {
    @RegisterExtension
    static final RunningStandIn running = RunningStandIn.withoutRates();

    private final IvsRealTimeClient ivs = running.ivs();

    @Test
    void importPublicKey_isKept() {
        String pem = Keys.p384();
        PublicKey key = ivs.importPublicKey(r -> r.publicKeyMaterial(pem).name("slot-1"))
                .publicKey();
        assertThat(key.arn()).matches("arn:aws:ivs:eu-west-1:123456789012:public-key/[a-zA-Z0-9]{12}");
        assertThat(key.name()).isEqualTo("slot-1");
        assertThat(key.publicKeyMaterial()).isEqualTo(pem);
        assertThat(key.fingerprint()).matches("([0-9A-F]{2}:){15}[0-9A-F]{2}");
        assertThat(ivs.getPublicKey(r -> r.arn(key.arn())).publicKey()).isEqualTo(key);
    }

    @Test
    void importPublicKey_fourth_overQuota() {
        List<String> arns = IntStream.range(0, 3).mapToObj(i -> importKey()).toList();
        assertThatThrownBy(this::importKey).isInstanceOf(ServiceQuotaExceededException.class);
        assertThat(ivs.listPublicKeysPaginator(r -> r.maxResults(2)))
                .flatExtracting(ListPublicKeysResponse::publicKeys)
                .extracting(PublicKeySummary::arn)
                .containsExactlyElementsOf(arns);
        ivs.deletePublicKey(r -> r.arn(arns.get(0)));
        importKey();
    }

    @Test
    void importPublicKey_again_conflict() {
        String pem = Keys.p384();
        ivs.importPublicKey(r -> r.publicKeyMaterial(pem));
        assertThatThrownBy(() -> ivs.importPublicKey(r -> r.publicKeyMaterial(pem)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void importPublicKey_notP384_refused() {
        assertThatThrownBy(() -> ivs.importPublicKey(r -> r.publicKeyMaterial(Keys.p256())))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> ivs.importPublicKey(r -> r.publicKeyMaterial("not a key")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void deletePublicKey_isGone() {
        String arn = importKey();
        ivs.deletePublicKey(r -> r.arn(arn));
        assertThatThrownBy(() -> ivs.getPublicKey(r -> r.arn(arn))).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> ivs.deletePublicKey(r -> r.arn(arn))).isInstanceOf(ResourceNotFoundException.class);
    }

    private String importKey() {
        return ivs.importPublicKey(r -> r.publicKeyMaterial(Keys.p384()))
                .publicKey()
                .arn();
    }
}
