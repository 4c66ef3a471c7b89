/** Finding a path to a peer and keeping it: STUN, ICE-lite and full ICE, as state machines without I/O or a clock. */
@NullMarked
package org.ivslive.media.rtc.ice;

import org.jspecify.annotations.NullMarked;
