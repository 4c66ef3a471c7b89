/** {@code ./ivs up}: everything on this machine, watched and started again until the user stops it. */
@NullMarked
package org.ivslive.local.launch.up;

import org.jspecify.annotations.NullMarked;
