package org.ivslive.media.rtc.sdp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the offered codecs is taken: H.264 that Amazon IVS accepts, and Opus. */
final class CodecChoice {
    private static final String BASELINE = "42";

    /** The flag in the profile's second byte that says constrained. */
    private static final int CONSTRAINED = 0x40;

    private static final int OPUS_CLOCK = 48_000;

    private CodecChoice() {}

    static Codec video(List<Codec> offered) throws SdpException {
        List<Codec> h264 = offered.stream()
                .filter(codec -> codec.is("H264"))
                .filter(codec -> codec.parameter("packetization-mode").equals("1"))
                .toList();
        if (h264.isEmpty()) {
            throw new SdpException(SdpRefusal.NO_H264);
        }
        return h264.stream()
                .filter(CodecChoice::isConstrainedBaseline)
                .findFirst()
                .or(() -> h264.stream().filter(CodecChoice::isBaseline).findFirst())
                .orElseThrow(() -> new SdpException(SdpRefusal.H264_PROFILE));
    }

    private static boolean isBaseline(Codec codec) {
        String profile = codec.parameter("profile-level-id").toLowerCase(Locale.ROOT);
        return profile.isEmpty() || profile.matches(BASELINE + "[0-9a-f]{4}");
    }

    private static boolean isConstrainedBaseline(Codec codec) {
        String profile = codec.parameter("profile-level-id");
        return isBaseline(codec)
                && !profile.isEmpty()
                && (Integer.parseInt(profile.substring(2, 4), 16) & CONSTRAINED) != 0;
    }

    static Codec audio(List<Codec> offered) throws SdpException {
        return offered.stream()
                .filter(codec -> codec.is("opus") && codec.clockRate() == OPUS_CLOCK)
                .findFirst()
                .orElseThrow(() -> new SdpException(SdpRefusal.NO_OPUS));
    }

    static Optional<Codec> retransmission(List<Codec> offered, Codec of) {
        return offered.stream()
                .filter(codec -> codec.is("rtx") && codec.parameter("apt").equals(String.valueOf(of.payloadType())))
                .findFirst();
    }
}
