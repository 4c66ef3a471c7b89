/** Encrypted and authenticated media: SRTP and SRTCP. */
@NullMarked
package org.ivslive.media.rtc.srtp;

import org.jspecify.annotations.NullMarked;
