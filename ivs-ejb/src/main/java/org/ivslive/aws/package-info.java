/** How AWS knows who calls. */
@NullMarked
package org.ivslive.aws;

import org.jspecify.annotations.NullMarked;
