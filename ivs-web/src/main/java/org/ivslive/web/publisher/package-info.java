/** The calls of the broadcaster's page. */
@NullMarked
package org.ivslive.web.publisher;

import org.jspecify.annotations.NullMarked;
