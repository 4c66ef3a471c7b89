/**
 * What {@code ./ivs} runs first: builds what is stale, then hands over to what was built. The JDK alone, since it is
 * compiled by the script before Maven has ever run.
 */
@NullMarked
package org.ivslive.local.launch.boot;

import org.jspecify.annotations.NullMarked;
