/** Who may do what. */
@NullMarked
package org.ivslive.access;

import org.jspecify.annotations.NullMarked;
