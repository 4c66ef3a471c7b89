/** What Amazon IVS Real-Time holds and refuses, apart from HTTP: stages, sessions, participants, replicas and public keys. */
@NullMarked
package org.ivslive.local.ivs.model;

import org.jspecify.annotations.NullMarked;
