package org.ivslive.web.live;

import java.util.Locale;

/** Why a connection is closed by us. */
enum Drop {
    DOES_NOT_READ,
    SAYS_MORE_THAN_IT_READS,
    SAYS_TOO_MUCH;

    /** What the other end is told. */
    String sentence() {
        return label().replace('_', ' ');
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
