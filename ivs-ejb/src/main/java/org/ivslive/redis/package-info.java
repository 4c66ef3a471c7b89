/** The connection to Redis, where everything lives that is live, and the scripts that change it in one step. */
@NullMarked
package org.ivslive.redis;

import org.jspecify.annotations.NullMarked;
