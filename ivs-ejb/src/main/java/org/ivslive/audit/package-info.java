/** The record: events appended to a stream with the change itself, and written to PostgreSQL behind it. */
@NullMarked
package org.ivslive.audit;

import org.jspecify.annotations.NullMarked;
