package org.ivslive.ivs;

/** What is asked of IVS, each with its own rate: what an account and region may ask in a second. None can be raised. */
public enum IvsOperation {
    GET_STAGE("GetStage", 5),
    LIST_STAGES("ListStages", 5),
    CREATE_STAGE("CreateStage", 5),
    UPDATE_STAGE("UpdateStage", 5),
    DELETE_STAGE("DeleteStage", 5),
    LIST_PARTICIPANTS("ListParticipants", 5),
    START_PARTICIPANT_REPLICATION("StartParticipantReplication", 5),
    STOP_PARTICIPANT_REPLICATION("StopParticipantReplication", 5),
    LIST_PARTICIPANT_REPLICAS("ListParticipantReplicas", 5),
    CREATE_PARTICIPANT_TOKEN("CreateParticipantToken", 50),
    IMPORT_PUBLIC_KEY("ImportPublicKey", 3),
    LIST_PUBLIC_KEYS("ListPublicKeys", 3),
    GET_PUBLIC_KEY("GetPublicKey", 3),
    DELETE_PUBLIC_KEY("DeletePublicKey", 3),
    TAG_RESOURCE("TagResource", 10);

    private final String title;
    private final int perSecond;

    IvsOperation(String title, int perSecond) {
        this.title = title;
        this.perSecond = perSecond;
    }

    /** As AWS calls it. */
    public String title() {
        return title;
    }

    public int perSecond() {
        return perSecond;
    }
}
