/** {@code ./ivs bench}: which measurement is meant. */
@NullMarked
package org.ivslive.bench.command;

import org.jspecify.annotations.NullMarked;
