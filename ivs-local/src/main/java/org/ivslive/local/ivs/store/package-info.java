/** Keeps what outlives a restart in one JSON file that is replaced atomically. */
@NullMarked
package org.ivslive.local.ivs.store;

import org.jspecify.annotations.NullMarked;
