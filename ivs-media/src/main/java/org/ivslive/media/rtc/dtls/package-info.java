/** The handshake that agrees on keys: DTLS 1.2 with certificates that are known by their fingerprint. */
@NullMarked
package org.ivslive.media.rtc.dtls;

import org.jspecify.annotations.NullMarked;
