/** The calls about replicas of publishers. */
@NullMarked
package org.ivslive.web.replication;

import org.jspecify.annotations.NullMarked;
