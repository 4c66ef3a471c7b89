/** The API told to programs: an OpenAPI document, made from the resources themselves. */
@NullMarked
package org.ivslive.web.openapi;

import org.jspecify.annotations.NullMarked;
