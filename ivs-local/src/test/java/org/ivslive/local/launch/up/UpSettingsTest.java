package org.ivslive.local.launch.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import org.ivslive.local.launch.boot.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpSettingsTest {
    @Test
    void of_nothing_startsEverythingOnLoopback() {
        UpSettings settings = UpSettings.of(Map.of());
        assertThat(settings.ports())
                .extracting(Port::variable, Port::number, Port::udp)
                .containsExactly(
                        tuple("API_PORT", 3000, false),
                        tuple("REDIS_PORT", 16379, false),
                        tuple("DB_PORT", 15432, false),
                        tuple("IVS_LOCAL_PORT", 4599, false),
                        tuple("MEDIA_UDP_PORT", 10000, true),
                        tuple("IVS_LOCAL_UDP_PORT", 10001, true));
        assertThat(settings.bindAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.url()).isEqualTo("http://localhost:3000");
    }

    @Test
    void of_hostsOfTheUser_startsNoneOfThem() {
        UpSettings settings = UpSettings.of(Map.of("DB_HOST", "db.example", "REDIS_HOST", "redis.example"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.redis()).isEmpty();
        assertThat(settings.standIn()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_ENDPOINT_URL_IVS_REALTIME",
                "AWS_ACCESS_KEY_ID",
                "AWS_PROFILE",
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI"
            })
    void of_anyWayToAws_startsNoStandIn(String variable) {
        UpSettings settings = UpSettings.of(Map.of(variable, "given"));
        assertThat(settings.standIn()).isEqualTo(Optional.empty());
        assertThat(settings.standInUdp()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "-1", "3000.5", "999999999999"})
    void of_aBadPort_saysSoInOneLine(String value) {
        assertThatThrownBy(() -> UpSettings.of(Map.of("API_PORT", value)))
                .isInstanceOf(Problem.class)
                .hasMessage("API_PORT=" + value + " is not a port: give a number from 1 to 65535, such as 3000")
                .hasFieldOrPropertyWithValue("exitStatus", 2);
    }

    @Test
    void of_aBadBindAddress_saysSoInOneLine() {
        assertThatThrownBy(() -> UpSettings.of(Map.of("BIND_ADDRESS", "not an address")))
                .hasMessageStartingWith("BIND_ADDRESS=not an address is not an address: give one of this machine")
                .hasFieldOrPropertyWithValue("exitStatus", 2);
    }

    @Test
    void of_aMediaServer_listensOnItsPort() {
        assertThat(UpSettings.of(Map.of("ROLE", "media")).application()).isEqualTo(new Port("PORT", 3001, false));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0,http://localhost:3000", "::1,http://localhost:3000", "192.0.2.7,http://192.0.2.7:3000"})
    void url_isWhatABrowserHereCanOpen(String bindAddress, String url) {
        assertThat(UpSettings.of(Map.of("BIND_ADDRESS", bindAddress)).url()).isEqualTo(url);
    }
}
