/** The rates and counts that AWS allows an account in a region, as token buckets with a clock that can be given. */
@NullMarked
package org.ivslive.local.ivs.quota;

import org.jspecify.annotations.NullMarked;
