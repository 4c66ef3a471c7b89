/** The pages for people. */
@NullMarked
package org.ivslive.web.pages;

import org.jspecify.annotations.NullMarked;
