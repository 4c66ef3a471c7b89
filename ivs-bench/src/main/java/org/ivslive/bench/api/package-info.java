/** {@code ./ivs bench api}: how many calls a second the API takes, and how long they take. */
@NullMarked
package org.ivslive.bench.api;

import org.jspecify.annotations.NullMarked;
