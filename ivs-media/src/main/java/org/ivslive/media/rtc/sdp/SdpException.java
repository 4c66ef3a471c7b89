package org.ivslive.media.rtc.sdp;

/** A description that cannot be accepted. */
public final class SdpException extends Exception {
    private static final long serialVersionUID = 1;

    private final SdpRefusal refusal;

    public SdpException(SdpRefusal refusal) {
        super(refusal.text());
        this.refusal = refusal;
    }

    public SdpException(SdpRefusal refusal, String detail) {
        super(refusal.text() + ": " + detail);
        this.refusal = refusal;
    }

    public SdpRefusal refusal() {
        return refusal;
    }
}
