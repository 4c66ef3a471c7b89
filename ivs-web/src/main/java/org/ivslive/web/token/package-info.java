/** The calls that give out tokens. */
@NullMarked
package org.ivslive.web.token;

import org.jspecify.annotations.NullMarked;
