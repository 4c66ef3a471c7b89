package org.ivslive.ivs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the product asks of Amazon IVS Real-Time.
 *
 * <p>Every call can throw {@link IvsUnavailable} (ask again later) and {@link IvsRefused} (asking again will not help).
 */
public interface IvsGateway {

    int LARGEST_PAGE = 100;

    /** Of replicas IVS tells fewer at once. */
    int LARGEST_REPLICA_PAGE = 50;

    /** @throws IvsNotFound where there is no such stage */
    IvsStage getStage(StageArn arn);

    IvsStagePage listStages(int limit, @Nullable String nextToken);

    /**
     * Makes a stage. Asked once: after {@link IvsUnavailable} the stage may be there all the same, and is found by its
     * tags.
     */
    IvsStage createStage(String name, Map<String, String> tags);

    /** @throws IvsNotFound where there is no such stage */
    IvsStage renameStage(StageArn arn, String name);

    /**
     * Takes a stage away, and with it everybody who is on it.
     *
     * @throws IvsNotFound where there is no such stage, also where an earlier attempt took it away and its answer was lost
     */
    void deleteStage(StageArn arn);

    /** @throws IvsNotFound where there is no such stage or session */
    IvsParticipantPage listParticipants(
            StageArn stage, String sessionId, ParticipantFilter filter, int limit, @Nullable String nextToken);

    /**
     * Has a participant who publishes on one stage seen on another one too.
     *
     * @throws IvsNotFound where there is no such stage, or no such participant on it
     * @throws IvsRefused where they are there already ({@link IvsRefused#isConflict}), also where an earlier attempt brought
     *     them there and its answer was lost, or have as many replicas as they may ({@link IvsRefused#isQuota})
     */
    void startReplication(StageArn source, StageArn destination, ParticipantId participant);

    /** @throws IvsNotFound where there is no such replica, also where an earlier attempt ended it and its answer was lost */
    void stopReplication(StageArn source, StageArn destination, ParticipantId participant);

    /** Where a participant is replicated to, and was. */
    IvsReplicaPage listReplicas(StageArn source, ParticipantId participant, int limit, @Nullable String nextToken);

    /** Makes a token; one whose answer is lost is simply never used. */
    IvsToken createParticipantToken(IvsTokenRequest request);

    /**
     * Hands in a public key. Asked once: after {@link IvsUnavailable} the key may be there all the same, and is found by
     * what it is made of.
     *
     * @param material in PEM
     */
    IvsPublicKey importPublicKey(String material, String name, Map<String, String> tags);

    /** Keys without their material. */
    IvsPublicKeyPage listPublicKeys(int limit, @Nullable String nextToken);

    /** @throws IvsNotFound where there is no such key */
    IvsPublicKey getPublicKey(PublicKeyArn arn);

    /**
     * Takes a key away, and with it every token that it signed.
     *
     * @throws IvsNotFound where there is no such key, also where an earlier attempt took it away and its answer was lost
     */
    void deletePublicKey(PublicKeyArn arn);

    /**
     * Writes tags on a key, beside those that it has or over them.
     *
     * @throws IvsNotFound where there is no such key
     */
    void tagPublicKey(PublicKeyArn arn, Map<String, String> tags);
}
