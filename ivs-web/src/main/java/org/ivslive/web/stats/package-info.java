/** The calls about figures. */
@NullMarked
package org.ivslive.web.stats;

import org.jspecify.annotations.NullMarked;
