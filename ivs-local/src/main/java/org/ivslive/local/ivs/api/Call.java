package org.ivslive.local.ivs.api;

import org.ivslive.local.ivs.http.Request;
import org.ivslive.local.ivs.model.Home;

/** One call of an operation, its signature's shape found right. */
record Call(Home home, Input input, Request request) {

    /** Host and port by which the caller reached the stand-in. */
    String authority() {
        return request.authority();
    }
}
