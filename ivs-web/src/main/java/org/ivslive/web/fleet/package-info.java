/** The calls of media servers, and about them. */
@NullMarked
package org.ivslive.web.fleet;

import org.jspecify.annotations.NullMarked;
