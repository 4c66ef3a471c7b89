/** Starts the whole application and the servers that it needs, and stops them again. */
@NullMarked
package org.ivslive.local.launch;

import org.jspecify.annotations.NullMarked;
