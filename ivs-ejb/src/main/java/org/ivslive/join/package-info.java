/** Letting a viewer in: a seat, and the token that it is taken with. */
@NullMarked
package org.ivslive.join;

import org.jspecify.annotations.NullMarked;
