/** A stand-in for the control API of Amazon IVS Real-Time, for machines without AWS. */
@NullMarked
package org.ivslive.local.ivs;

import org.jspecify.annotations.NullMarked;
