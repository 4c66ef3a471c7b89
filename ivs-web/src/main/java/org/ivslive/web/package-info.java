/** The HTTP face of the application. */
@NullMarked
package org.ivslive.web;

import org.jspecify.annotations.NullMarked;
