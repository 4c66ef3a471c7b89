/** What the operator can set: read once, checked at start, never changed afterwards. */
@NullMarked
package org.ivslive.settings;

import org.jspecify.annotations.NullMarked;
