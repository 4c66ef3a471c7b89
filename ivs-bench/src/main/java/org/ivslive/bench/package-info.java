/** What the load tools share: how they are told what to do. */
@NullMarked
package org.ivslive.bench;

import org.jspecify.annotations.NullMarked;
