/** Participant tokens: signed here or made by IVS, and who was given which. */
@NullMarked
package org.ivslive.token;

import org.jspecify.annotations.NullMarked;
