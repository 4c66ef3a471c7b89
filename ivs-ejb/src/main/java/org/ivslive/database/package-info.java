/** The connection to PostgreSQL, and its migrations. */
@NullMarked
package org.ivslive.database;

import org.jspecify.annotations.NullMarked;
