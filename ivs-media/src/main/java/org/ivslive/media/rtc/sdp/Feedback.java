package org.ivslive.media.rtc.sdp;

import java.util.List;
import java.util.stream.Stream;

/** The reports on a track that both sides understand. */
public record Feedback(boolean transportCc, boolean fir, boolean nack, boolean pli, boolean remb) {
    static final Feedback OF_VIDEO = new Feedback(true, true, true, true, true);
    static final Feedback OF_AUDIO = new Feedback(true, false, false, false, false);

    private static final String TRANSPORT_CC = "transport-cc";
    private static final String FIR = "ccm fir";
    private static final String NACK = "nack";
    private static final String PLI = "nack pli";
    private static final String REMB = "goog-remb";

    static Feedback of(List<String> names) {
        return new Feedback(
                names.contains(TRANSPORT_CC),
                names.contains(FIR),
                names.contains(NACK),
                names.contains(PLI),
                names.contains(REMB));
    }

    Feedback and(Feedback other) {
        return new Feedback(
                transportCc && other.transportCc,
                fir && other.fir,
                nack && other.nack,
                pli && other.pli,
                remb && other.remb);
    }

    void write(SdpLines lines, int payloadType) {
        Stream.of(transportCc ? TRANSPORT_CC : "", fir ? FIR : "", nack ? NACK : "", pli ? PLI : "", remb ? REMB : "")
                .filter(name -> !name.isEmpty())
                .forEach(name -> lines.attribute("rtcp-fb", payloadType + " " + name));
    }
}
