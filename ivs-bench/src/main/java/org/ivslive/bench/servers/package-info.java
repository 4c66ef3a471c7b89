/** Servers that a measurement starts for itself, and what the system says of them. */
@NullMarked
package org.ivslive.bench.servers;

import org.jspecify.annotations.NullMarked;
