package org.ivslive.join;

import org.ivslive.ivs.IvsException;
import org.ivslive.ivs.StageArn;
import org.ivslive.token.ParticipantToken;

/** A token for a stage, or why there is none. */
public sealed interface StageToken {

    record Made(StageArn stage, ParticipantToken token) implements StageToken {}

    record Failed(StageArn stage, IvsException why) implements StageToken {}
}
