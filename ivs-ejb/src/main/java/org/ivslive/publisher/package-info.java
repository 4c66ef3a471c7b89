/** Whether the show is on: the broadcaster's token, their media, and their end. */
@NullMarked
package org.ivslive.publisher;

import org.jspecify.annotations.NullMarked;
