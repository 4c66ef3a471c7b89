/** {@code ./ivs bench seats}: what a great many seats cost Redis. */
@NullMarked
package org.ivslive.bench.seats;

import org.jspecify.annotations.NullMarked;
