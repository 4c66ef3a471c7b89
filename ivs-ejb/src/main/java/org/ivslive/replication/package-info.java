/** Replicas: a publisher seen on other stages than the one that they publish on, which IVS sees to. */
@NullMarked
package org.ivslive.replication;

import org.jspecify.annotations.NullMarked;
