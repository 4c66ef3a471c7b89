/** What RTP and RTCP packets say, read and written in place. */
@NullMarked
package org.ivslive.media.rtc.rtp;

import org.jspecify.annotations.NullMarked;
