/** A peer made of libwebrtc, in a process of its own: broadcaster and viewer of the tests and of the load tools. */
@NullMarked
package org.ivslive.peer;

import org.jspecify.annotations.NullMarked;
