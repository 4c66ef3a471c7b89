/** Makes the hot paths fast before the first viewer comes. */
@NullMarked
package org.ivslive.web.warmup;

import org.jspecify.annotations.NullMarked;
