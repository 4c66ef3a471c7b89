/** The calls about stages. */
@NullMarked
package org.ivslive.web.stage;

import org.jspecify.annotations.NullMarked;
