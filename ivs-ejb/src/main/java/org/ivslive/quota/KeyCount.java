package org.ivslive.quota;

import java.time.Instant;

/** How many public keys IVS holds, ours and others'. */
record KeyCount(int keys, Instant at) {}
