/** Letting people in: viewers to a seat, broadcasters and media servers to the stages that they send to. */
@NullMarked
package org.ivslive.join;

import org.jspecify.annotations.NullMarked;
