/** The calls about viewers. */
@NullMarked
package org.ivslive.web.viewer;

import org.jspecify.annotations.NullMarked;
