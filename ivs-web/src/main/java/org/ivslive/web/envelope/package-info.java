/** The one shape of every answer, and everything that can go wrong in it. */
@NullMarked
package org.ivslive.web.envelope;

import org.jspecify.annotations.NullMarked;
