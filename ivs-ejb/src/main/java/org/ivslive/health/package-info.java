/** Whether this node and what it depends on are well. */
@NullMarked
package org.ivslive.health;

import org.jspecify.annotations.NullMarked;
