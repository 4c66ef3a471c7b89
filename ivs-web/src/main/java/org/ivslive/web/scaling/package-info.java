/** The calls about how stages come and go by themselves. */
@NullMarked
package org.ivslive.web.scaling;

import org.jspecify.annotations.NullMarked;
