package org.ivslive.web.token;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.ivslive.ivs.Capability;
import org.ivslive.ivs.StageArn;
import org.ivslive.token.ParticipantToken;

/** A broadcaster's token, and what to enter where. */
record PublisherTokenBody(
        String token,
        String participantId,
        String userId,
        String stageArn,
        List<Capability> capabilities,
        Instant expiresAt,
        long expiresIn,
        URI whipEndpoint,
        Instructions instructions) {

    record Instructions(Obs obs, Web web) {}

    record Obs(String service, URI server, String bearerToken, Encoder settings) {}

    /** What Amazon IVS takes and a laptop can send. A key frame a second, since a stage shows nothing before one. */
    record Encoder(String resolution, String bitrate, String keyframeInterval, String cpuPreset, String tune) {

        static final Encoder ADVISED = new Encoder("1280x720", "2500 kbps", "1s", "ultrafast", "zerolatency");
    }

    record Web(String sdk, String method) {

        static final Web WITH_SDK = new Web("amazon-ivs-web-broadcast", "stage.join()");
    }

    static PublisherTokenBody of(ParticipantToken token, String userId, StageArn stage, long expiresIn, URI whip) {
        return new PublisherTokenBody(
                token.token(),
                token.participantId().value(),
                userId,
                stage.value(),
                List.of(Capability.PUBLISH),
                token.expiresAt(),
                expiresIn,
                whip,
                new Instructions(new Obs("WHIP", whip, token.token(), Encoder.ADVISED), Web.WITH_SDK));
    }
}
