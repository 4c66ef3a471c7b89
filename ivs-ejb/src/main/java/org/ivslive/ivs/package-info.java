/** The gateway to Amazon IVS Real-Time. */
@NullMarked
package org.ivslive.ivs;

import org.jspecify.annotations.NullMarked;
