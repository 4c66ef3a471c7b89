package org.ivslive.local.ivs.model;

import java.util.Arrays;
import java.util.Optional;

/** The operations that the stand-in offers, each with the calls a second that AWS allows (not adjustable there). */
public enum Operation {
    CREATE_STAGE("CreateStage", 5),
    GET_STAGE("GetStage", 5),
    UPDATE_STAGE("UpdateStage", 5),
    DELETE_STAGE("DeleteStage", 5),
    LIST_STAGES("ListStages", 5),
    CREATE_PARTICIPANT_TOKEN("CreateParticipantToken", 50),
    LIST_PARTICIPANTS("ListParticipants", 5),
    GET_PARTICIPANT("GetParticipant", 5),
    LIST_PARTICIPANT_EVENTS("ListParticipantEvents", 5),
    DISCONNECT_PARTICIPANT("DisconnectParticipant", 5),
    LIST_STAGE_SESSIONS("ListStageSessions", 5),
    GET_STAGE_SESSION("GetStageSession", 5),
    START_PARTICIPANT_REPLICATION("StartParticipantReplication", 5),
    STOP_PARTICIPANT_REPLICATION("StopParticipantReplication", 5),
    LIST_PARTICIPANT_REPLICAS("ListParticipantReplicas", 5),
    IMPORT_PUBLIC_KEY("ImportPublicKey", 3),
    GET_PUBLIC_KEY("GetPublicKey", 3),
    LIST_PUBLIC_KEYS("ListPublicKeys", 3),
    DELETE_PUBLIC_KEY("DeletePublicKey", 3),
    TAG_RESOURCE("TagResource", 10),
    UNTAG_RESOURCE("UntagResource", 10),
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource", 10);

    private final String wireName;
    private final int callsPerSecond;

    Operation(String wireName, int callsPerSecond) {
        this.wireName = wireName;
        this.callsPerSecond = callsPerSecond;
    }

    public String wireName() {
        return wireName;
    }

    public int callsPerSecond() {
        return callsPerSecond;
    }

    public static Optional<Operation> named(String wireName) {
        return Arrays.stream(values())
                .filter(operation -> operation.wireName.equals(wireName))
                .findFirst();
    }
}
