/** Session descriptions: read, written, answered and offered, as far as one stream in and its copies out need them. */
@NullMarked
package org.ivslive.media.rtc.sdp;

import org.jspecify.annotations.NullMarked;
