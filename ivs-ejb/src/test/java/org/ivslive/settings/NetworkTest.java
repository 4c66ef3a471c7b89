package org.ivslive.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.9/8, 10.1.1.1, true",
        "192.168.1.128/25, 192.168.1.128, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "fd00::/7, fc00::1, true",
        "::/0, 2001:db8::1, true",
        "::/0, 10.0.0.1, false",
    })
    void contains(String network, String address, boolean expected) {
        assertThat(Network.of(network).contains(Network.address(address).orElseThrow()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/x",
                "10.0.0",
                "10.0.0.256",
                "localhost",
                "proxy.example.com",
                "::1/129",
                ":::",
                "fe80::1%eth0",
                "1:2:3:4:5:6:7:8:9"
            })
    void of_whatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void setting_isCheckedAtTheStart() {
        assertThat(TestSettings.with("TRUSTED_PROXIES", "10.0.0.0/8, ::1").get(Settings.TRUSTED_PROXIES))
                .hasSize(2);
        assertThatThrownBy(() -> TestSettings.with("TRUSTED_PROXIES", "10.0.0.0/8,proxy"))
                .hasMessageContaining(
                        "TRUSTED_PROXIES=10.0.0.0/8,proxy is not a list of addresses or networks like 10.0.0.0/8");
    }
}
