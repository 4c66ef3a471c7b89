package org.ivslive.local.ivs.admin;

import java.util.List;
import org.ivslive.local.ivs.api.Input;

/** A request under /_admin: its method, the parts of its path after that, and its JSON. */
record AdminRequest(String method, List<String> path, Input input) {

    boolean is(String wantedMethod, String... wantedPath) {
        return method.equals(wantedMethod) && path.size() == wantedPath.length && startsWith(wantedPath);
    }

    private boolean startsWith(String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    String part(int index) {
        return path.get(index);
    }
}
