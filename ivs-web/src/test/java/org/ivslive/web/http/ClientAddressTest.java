package org.ivslive.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ivslive.settings.Settings;
import org.ivslive.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static final ClientAddress BEHIND_PROXIES = behind("10.0.0.0/8, fd00::/8");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer | header, its lines separated by # | client
                "203.0.113.7 | 198.51.100.1                          | 203.0.113.7",
                "10.0.0.1    | 198.51.100.1                          | 198.51.100.1",
                "10.0.0.1    | 1.2.3.4, 198.51.100.1                 | 198.51.100.1",
                "10.0.0.1    | 1.2.3.4, 198.51.100.1, 10.0.0.2       | 198.51.100.1",
                "10.0.0.1    | 1.2.3.4 # 198.51.100.1 # 10.0.0.2     | 198.51.100.1",
                "10.0.0.1    | 10.0.0.3,10.0.0.2                     | 10.0.0.3",
                "10.0.0.1    | 198.51.100.1, made-up                 | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1, made-up, 10.0.0.2       | 10.0.0.2",
                "10.0.0.1    | 198.51.100.1,                         | 10.0.0.1",
                "10.0.0.1    | ,                                     | 10.0.0.1",
                "10.0.0.1    | unknown                               | 10.0.0.1",
                "10.0.0.1    | 198.51.100.1:4711                     | 198.51.100.1",
                "fd00::1     | [2001:db8::7]:4711                    | 2001:db8:0:0:0:0:0:7",
                "fd00::1     | 2001:db8::7, 10.0.0.9                 | 2001:db8:0:0:0:0:0:7",
                "::ffff:10.0.0.1 | 198.51.100.1                      | 198.51.100.1",
                "10.0.0.1    | ''                                    | 10.0.0.1",
            })
    void client(String peer, String header, String client) {
        List<String> lines = Arrays.stream(header.split("#")).map(String::strip).toList();

        assertThat(BEHIND_PROXIES.of(peer, lines)).isEqualTo(client);
    }

    @Test
    void header_isReadForSomeHopsAlone() {
        assertThat(BEHIND_PROXIES.of("10.0.0.1", List.of("198.51.100.1" + ",10.0.0.2".repeat(100_000))))
                .isEqualTo("10.0.0.2");
        assertThat(BEHIND_PROXIES.of("10.0.0.1", List.of("1".repeat(100_000)))).isEqualTo("10.0.0.1");
    }

    @Test
    void header_isNotLookedAtWithoutTrustedProxies() {
        FakeExchange exchange = FakeExchange.get("/api/stage")
                .header("X-Forwarded-For", "198.51.100.1")
                .from("10.0.0.1");

        assertThat(behind("").of(exchange.request())).isEqualTo("10.0.0.1");
        assertThat(BEHIND_PROXIES.of(exchange.request())).isEqualTo("198.51.100.1");
    }

    private static ClientAddress behind(String proxies) {
        Settings settings = SettingsReader.read(Map.of(
                "API_SECRET_KEY",
                "k".repeat(16),
                "MEDIA_SERVER_SECRET",
                "m".repeat(16),
                "DB_PASSWORD",
                "p",
                "TRUSTED_PROXIES",
                proxies));
        return new ClientAddress(settings);
    }
}
