package org.ivslive.local.ivs.api;

import org.ivslive.local.ivs.model.StageArn;

/** A stage's addresses, on the host by which the stand-in was reached. RTMP is there for its shape alone. */
record Endpoints(String events, String whip, String rtmp, String rtmps) {

    static Endpoints of(StageArn stage, String authority) {
        String path = "/stages/" + stage.id();
        String host = authority.replaceFirst(":[0-9]+$", "");
        return new Endpoints(
                "ws://" + authority + path + "/events",
                "http://" + authority + path + "/whip",
                "rtmp://" + host + ":1935/app/",
                "rtmps://" + host + ":443/app/");
    }
}
