package org.ivslive.peer;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsReport;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of libwebrtc's figures tells how well media goes through, by names such as {@code inbound.video.framesDecoded}. */
final class Stats {
    private static final Set<String> WANTED = Set.of(
            "bytesSent",
            "bytesReceived",
            "packetsSent",
            "packetsReceived",
            "packetsLost",
            "framesEncoded",
            "framesSent",
            "framesDecoded",
            "framesReceived",
            "framesDropped",
            "keyFramesEncoded",
            "keyFramesDecoded",
            "freezeCount",
            "totalFreezesDuration",
            "pliCount",
            "firCount",
            "nackCount",
            "retransmittedPacketsSent",
            "retransmittedPacketsReceived",
            "frameWidth",
            "frameHeight",
            "framesPerSecond",
            "jitter",
            "totalSamplesReceived",
            "concealedSamples",
            "totalAudioEnergy",
            "estimatedPlayoutTimestamp",
            "targetBitrate",
            "qualityLimitationReason",
            "encoderImplementation",
            "decoderImplementation");

    private static final Set<String> OF_THE_PATH = Set.of("availableOutgoingBitrate", "currentRoundTripTime");
    private static final Set<String> OF_THE_TRANSPORT = Set.of("srtpCipher", "dtlsCipher", "dtlsState", "iceState");

    private Stats() {}

    static Map<String, String> of(RTCStatsReport report) {
        Map<String, String> flat = new TreeMap<>();
        for (RTCStats stats : report.getStats().values()) {
            switch (stats.getType()) {
                case INBOUND_RTP -> add(flat, "inbound." + kind(stats), stats, WANTED);
                case OUTBOUND_RTP -> add(flat, "outbound." + kind(stats), stats, WANTED);
                case REMOTE_INBOUND_RTP -> add(flat, "remoteInbound." + kind(stats), stats, Set.of("roundTripTime"));
                case CANDIDATE_PAIR -> {
                    if (Boolean.TRUE.equals(stats.getAttributes().get("nominated"))) {
                        add(flat, "pair", stats, OF_THE_PATH);
                    }
                }
                case TRANSPORT -> add(flat, "transport", stats, OF_THE_TRANSPORT);
                default -> {}
            }
        }
        return flat;
    }

    private static String kind(RTCStats stats) {
        return String.valueOf(stats.getAttributes().get("kind"));
    }

    private static void add(Map<String, String> flat, String prefix, RTCStats stats, Set<String> names) {
        stats.getAttributes().forEach((name, value) -> {
            if (names.contains(name)) {
                flat.put(prefix + "." + name, String.valueOf(value));
            }
        });
    }
}
