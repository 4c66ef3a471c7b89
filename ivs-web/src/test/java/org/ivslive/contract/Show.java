package org.ivslive.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.ivslive.testing.Answer;
import org.ivslive.testing.Api;

/** A show for a test: its broadcaster and its viewers. */
final class Show {

    private final Api admin;

    Show(Api api) {
        admin = api.asAdmin();
    }

    void begins() {
        admin.post("/api/token/publisher", "{\"userId\":\"broadcaster\"}").data();
    }

    void isLive() {
        admin.post("/api/publisher/heartbeat", "").data();
    }

    void ends() {
        admin.post("/api/publisher/end", "").data();
    }

    String state() {
        return admin.get("/api/stats/publisher").data().path("publisherState").asText();
    }

    String master() {
        return admin.get("/api/stage/master/info").data().at("/stage/arn").asText();
    }

    int viewers() {
        return admin.get("/api/stats/viewers").data().path("totalViewers").asInt();
    }

    Answer join(Api api, String userId) {
        return api.post("/api/token/viewer", "{\"userId\":\"" + userId + "\"}");
    }

    JsonNode joined(String userId) {
        return join(admin, userId).data();
    }

    Answer leave(Api api, String userId, String stageArn) {
        return api.post("/api/viewer/leave", seat(userId, stageArn));
    }

    static String seat(String userId, String stageArn) {
        return "{\"userId\":\"" + userId + "\",\"stageArn\":\"" + stageArn + "\"}";
    }

    static String seat(String userId, String stageArn, String participantId) {
        return "{\"userId\":\"" + userId + "\",\"stageArn\":\"" + stageArn + "\",\"participantId\":\"" + participantId
                + "\"}";
    }
}
