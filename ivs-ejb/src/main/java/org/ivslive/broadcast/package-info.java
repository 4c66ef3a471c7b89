/** One broadcaster's programme, and the keys under which everything of it lives. */
@NullMarked
package org.ivslive.broadcast;

import org.jspecify.annotations.NullMarked;
