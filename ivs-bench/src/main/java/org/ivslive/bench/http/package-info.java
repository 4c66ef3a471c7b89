/** An HTTP client that costs little: it shares the machine with the server that it measures. */
@NullMarked
package org.ivslive.bench.http;

import org.jspecify.annotations.NullMarked;
