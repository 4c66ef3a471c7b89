package org.ivslive.token;

import org.ivslive.ivs.StageArn;

/** Makes participant tokens. */
public interface TokenIssuer {

    /**
     * @throws org.ivslive.ivs.IvsNotFound where there is no such stage
     * @throws org.ivslive.ivs.IvsUnavailable where IVS is needed and does not answer, or its quota is used up
     * @throws org.ivslive.ivs.IvsRefused where IVS will not do it
     */
    ParticipantToken issue(TokenRequest request);

    /** Does beforehand what else the first token for this stage would wait for. */
    default void prepare(StageArn stage) {}
}
