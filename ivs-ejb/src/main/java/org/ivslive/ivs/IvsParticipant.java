package org.ivslive.ivs;

/**
 * Somebody on a stage, as IVS tells of them.
 *
 * @param published whether they have published at any time of the session, not whether they do now
 */
public record IvsParticipant(ParticipantId id, String userId, boolean connected, boolean published) {}
