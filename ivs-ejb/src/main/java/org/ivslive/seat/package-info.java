/** Viewers' sessions on stages. */
@NullMarked
package org.ivslive.seat;

import org.jspecify.annotations.NullMarked;
