/** Log lines with their request's id and without any secret, as text or JSON. */
@NullMarked
package org.ivslive.logging;

import org.jspecify.annotations.NullMarked;
