/** The calls about AWS's quotas. */
@NullMarked
package org.ivslive.web.quota;

import org.jspecify.annotations.NullMarked;
