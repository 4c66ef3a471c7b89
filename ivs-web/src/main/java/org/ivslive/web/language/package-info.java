/** Messages in the languages of the people who read them. */
@NullMarked
package org.ivslive.web.language;

import org.jspecify.annotations.NullMarked;
