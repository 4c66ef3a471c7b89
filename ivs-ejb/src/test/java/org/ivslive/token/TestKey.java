package org.ivslive.token;

/** A key on P-384 that signs nothing but tests, as openssl wrote it. */
final class TestKey {

    static final String PRIVATE = """
            -----BEGIN EC PRIVATE KEY-----
            MIGkAgEBBDBE/S7AZWDy5lxjGXSAVAYmvId3R8YB2p/Nn192aGE2+nKvCkeoPNzm
            EZKyJSjlhfagBwYFK4EEACKhZANiAAR0N6lmG3PgqosOWSk9JJ0S+5ycYRfCwmeG
            V4vUDj7yc6QA1Px2YHPUEpnJYaaOjhTpCmK7veIN0DXDuaTWaw9UqBdqUYKdgEO/
            9fP9xp7VIMlp2Qw/0jYiDkTYnGbevbA=
            -----END EC PRIVATE KEY-----
            """;

    static final String PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEdDepZhtz4KqLDlkpPSSdEvucnGEXwsJn
            hleL1A4+8nOkANT8dmBz1BKZyWGmjo4U6Qpiu73iDdA1w7mk1msPVKgXalGCnYBD
            v/Xz/cae1SDJadkMP9I2Ig5E2Jxm3r2w
            -----END PUBLIC KEY-----
            """;

    private TestKey() {}
}
