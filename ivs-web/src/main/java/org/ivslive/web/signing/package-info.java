/** The calls about the keys that tokens are signed with. */
@NullMarked
package org.ivslive.web.signing;

import org.jspecify.annotations.NullMarked;
