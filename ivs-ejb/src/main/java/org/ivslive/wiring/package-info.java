/** How objects are found: the bean stereotype, the clock, the identity of this node. */
@NullMarked
package org.ivslive.wiring;

import org.jspecify.annotations.NullMarked;
