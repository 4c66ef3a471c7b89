/** What was measured: how often, how fast, and what went wrong. */
@NullMarked
package org.ivslive.bench.figures;

import org.jspecify.annotations.NullMarked;
