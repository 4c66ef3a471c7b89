package org.ivslive.local.ivs.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Does what one operation does and returns the members of its answer. */
@FunctionalInterface
interface Handler {
    ObjectNode handle(Call call);
}
