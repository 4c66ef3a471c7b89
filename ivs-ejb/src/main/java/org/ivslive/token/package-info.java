/** Who was given which token. */
@NullMarked
package org.ivslive.token;

import org.jspecify.annotations.NullMarked;
