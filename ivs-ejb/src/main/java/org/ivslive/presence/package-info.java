/** Who is on the stages, as IVS tells of them, beside who is seated here. */
@NullMarked
package org.ivslive.presence;

import org.jspecify.annotations.NullMarked;
