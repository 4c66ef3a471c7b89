package org.ivslive.media.relay;

import org.ivslive.media.rtc.peer.PeerTransport;

/** The way through a peer's transport. */
record TransportOut(PeerTransport transport) implements MediaOut {
    @Override
    public byte[] outgoing() {
        return transport.outgoing();
    }

    @Override
    public boolean send(int header, byte[] payload, int offset, int length) {
        return transport.send(header, payload, offset, length);
    }

    @Override
    public boolean sendAgain(int header, byte[] payload, int offset, int length) {
        return transport.sendAgain(header, payload, offset, length);
    }

    @Override
    public boolean sendRtcp(int length) {
        return transport.sendRtcp(length);
    }

    @Override
    public void close(String reason) {
        transport.close(reason);
    }
}
