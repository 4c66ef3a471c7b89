package org.ivslive.media.rtc.peer;

import org.jspecify.annotations.Nullable;

/** Stands for a listener that is known only after the offer was answered. */
class LateListener implements PeerListener {
    private volatile @Nullable PeerListener to;

    void become(PeerListener listener) {
        to = listener;
    }

    @Override
    public void state(PeerState state, String reason) {
        PeerListener listener = to;
        if (listener != null) {
            listener.state(state, reason);
        }
    }

    @Override
    public void rtp(byte[] packet, int offset, int length, long arrived) {
        PeerListener listener = to;
        if (listener != null) {
            listener.rtp(packet, offset, length, arrived);
        }
    }

    @Override
    public void rtcp(byte[] packet, int offset, int length, long arrived) {
        PeerListener listener = to;
        if (listener != null) {
            listener.rtcp(packet, offset, length, arrived);
        }
    }
}
