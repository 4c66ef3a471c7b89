package org.ivslive.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;
import org.ivslive.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application of these tests has no signing key. */
@ExtendWith(RunningApplication.class)
class SigningKeysContractIT {

    private final Api admin;

    SigningKeysContractIT(Api api) {
        this.admin = api.asAdmin();
    }

    @Test
    void keys_sayWhoMakesTheTokens() {
        JsonNode keys = admin.get("/api/signing-keys").data();

        assertThat(keys.path("mode").asText()).isEqualTo("MADE_BY_IVS");
        assertThat(keys.path("reason").asText()).isEqualTo("NO_KEY_SET");
        assertThat(keys.has("problem")).isFalse();
        assertThat(keys.path("slots").asInt()).isEqualTo(3);
        assertThat(keys.path("slotsUsed").asInt()).isEqualTo(keys.path("keys").size());
        assertThat(keys.path("lookedAt").asText()).endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | There is no signing key: set IVS_SIGNING_KEY. Until then IVS makes the tokens.",
                "zh-TW | 沒有簽署金鑰：請設定 IVS_SIGNING_KEY。在此之前由 IVS 產生權杖。",
                "zh-CN | 没有签名密钥：请设置 IVS_SIGNING_KEY。在此之前由 IVS 生成令牌。"
            })
    void rotate_withoutAKey(String language, String message) {
        Answer answer = admin.with("Accept-Language", language).post("/api/signing-keys/rotate", "");

        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.error().path("message").asText()).isEqualTo(message);
    }
}
