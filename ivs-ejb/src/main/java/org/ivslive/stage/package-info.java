/** Stages: what they are, which there are, and the master stage that always exists. */
@NullMarked
package org.ivslive.stage;

import org.jspecify.annotations.NullMarked;
