/** What every request goes through, whatever it asks for. */
@NullMarked
package org.ivslive.web.http;

import org.jspecify.annotations.NullMarked;
