/** Participant tokens: the stand-in's own signing key and the JWT in the form of IVS. */
@NullMarked
package org.ivslive.local.ivs.token;

import org.jspecify.annotations.NullMarked;
