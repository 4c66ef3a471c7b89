/** One publisher's media forwarded to every leg, untouched but for its headers, and repaired on the way. */
@NullMarked
package org.ivslive.media.relay;

import org.jspecify.annotations.NullMarked;
