/** {@code ./ivs swarm}: viewers who come, stay and leave, and a check that each of them kept one seat. */
@NullMarked
package org.ivslive.bench.swarm;

import org.jspecify.annotations.NullMarked;
