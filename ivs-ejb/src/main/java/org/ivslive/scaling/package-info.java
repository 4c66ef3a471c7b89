/** Why stages were added and taken away. */
@NullMarked
package org.ivslive.scaling;

import org.jspecify.annotations.NullMarked;
