/** AWS's quotas: how much of each is used, and when it will be used up. */
@NullMarked
package org.ivslive.quota;

import org.jspecify.annotations.NullMarked;
