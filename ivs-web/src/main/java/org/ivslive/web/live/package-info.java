/** The WebSocket: what happens, told while it happens. */
@NullMarked
package org.ivslive.web.live;

import org.jspecify.annotations.NullMarked;
