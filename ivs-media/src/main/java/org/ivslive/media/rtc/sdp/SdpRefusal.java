package org.ivslive.media.rtc.sdp;

/** Why a description is not accepted; each can be told to whoever sent it. */
public enum SdpRefusal {
    MALFORMED("the session description cannot be read"),
    TOO_LARGE("the session description is too large"),
    NO_TRANSPORT("the session description lacks ICE credentials or a SHA-256 fingerprint"),
    NOT_BUNDLED("all tracks must go over one transport (BUNDLE, rtcp-mux)"),
    NOTHING_SENT("the offer sends nothing: video must be sendonly or sendrecv"),
    TOO_MANY_TRACKS("at most one video and one audio track can be sent"),
    SIMULCAST("video must be sent in one size, without simulcast"),
    NO_VIDEO("a video track is needed"),
    NO_H264("video must be H.264 with packetization-mode 1; VP8, VP9, AV1 and H.265 are not accepted"),
    H264_PROFILE("H.264 must be Constrained Baseline (or Baseline without B-frames), profile-level-id 42e01f"),
    NO_OPUS("sound must be Opus at 48 kHz"),
    REFUSED_BY_PEER("the other side has refused a track that it must take");

    private final String text;

    SdpRefusal(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
