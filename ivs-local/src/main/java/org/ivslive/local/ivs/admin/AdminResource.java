package org.ivslive.local.ivs.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One subject of the admin path; answers what is its own. */
interface AdminResource {
    Optional<ObjectNode> answer(AdminRequest request);
}
