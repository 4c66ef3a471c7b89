/** One peer's transport put together, and the UDP socket that all peers share. */
@NullMarked
package org.ivslive.media.rtc.peer;

import org.jspecify.annotations.NullMarked;
