/** The media plane: one stream in, every stage fed. */
@NullMarked
package org.ivslive.media;

import org.jspecify.annotations.NullMarked;
