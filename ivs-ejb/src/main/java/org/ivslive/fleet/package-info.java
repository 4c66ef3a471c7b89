/** The media servers. */
@NullMarked
package org.ivslive.fleet;

import org.jspecify.annotations.NullMarked;
