/** The path for tests and people under /_admin: state, calls, quotas, faults, participants, reset. */
@NullMarked
package org.ivslive.local.ivs.admin;

import org.jspecify.annotations.NullMarked;
