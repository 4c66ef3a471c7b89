/** {@code ./ivs bench sockets}: what a great many WebSockets cost one server, and how fast they are told. */
@NullMarked
package org.ivslive.bench.sockets;

import org.jspecify.annotations.NullMarked;
