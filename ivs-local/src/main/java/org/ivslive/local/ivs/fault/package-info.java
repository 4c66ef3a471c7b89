/** Faults on demand: what the next calls of an operation shall suffer. */
@NullMarked
package org.ivslive.local.ivs.fault;

import org.jspecify.annotations.NullMarked;
