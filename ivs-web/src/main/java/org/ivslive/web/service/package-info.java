/** What the service is, and whether it is well. */
@NullMarked
package org.ivslive.web.service;

import org.jspecify.annotations.NullMarked;
