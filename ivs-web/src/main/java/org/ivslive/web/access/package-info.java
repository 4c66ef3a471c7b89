/** Who is asking, and may they. */
@NullMarked
package org.ivslive.web.access;

import org.jspecify.annotations.NullMarked;
