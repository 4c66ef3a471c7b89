/** Figures over time. */
@NullMarked
package org.ivslive.stats;

import org.jspecify.annotations.NullMarked;
