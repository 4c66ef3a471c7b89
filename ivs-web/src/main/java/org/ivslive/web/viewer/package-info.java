/** The calls of viewers, and about them. */
@NullMarked
package org.ivslive.web.viewer;

import org.jspecify.annotations.NullMarked;
