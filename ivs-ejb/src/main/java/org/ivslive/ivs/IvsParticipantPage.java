package org.ivslive.ivs;

import java.util.List;
import java.util.Optional;

/** Some of a session's participants; there are more behind it where a token is. */
public record IvsParticipantPage(List<IvsParticipant> participants, Optional<String> nextToken) {

    public IvsParticipantPage {
        participants = List.copyOf(participants);
    }
}
