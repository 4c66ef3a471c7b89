/** Child processes that never outlive the one who started them; the JDK alone, since it also runs before Maven has. */
@NullMarked
package org.ivslive.local.launch.process;

import org.jspecify.annotations.NullMarked;
