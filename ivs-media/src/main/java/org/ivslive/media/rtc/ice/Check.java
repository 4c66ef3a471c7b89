package org.ivslive.media.rtc.ice;

/** One request on its way to a peer, sent again until it is answered or was sent often enough. */
final class Check {
    enum Purpose {
        /** Does this pair work? */
        CONNECTIVITY,
        /** Let us use this pair. */
        NOMINATION,
        /** May I go on sending? */
        CONSENT
    }

    /** RFC 8445: of a peer-reflexive candidate, first component, one interface. */
    static final long PEER_REFLEXIVE_PRIORITY = (110L << 24) | (65535L << 8) | 255;

    private final TransactionId transaction;
    private final CandidatePair pair;
    private final Purpose purpose;
    private final IceCredentials remote;
    private final boolean controlling;
    private final byte[] message;
    private long wait = IceTimes.RETRANSMIT;
    private long due;
    private int sent = 1;

    private Check(
            TransactionId transaction,
            CandidatePair pair,
            Purpose purpose,
            IceCredentials remote,
            boolean controlling,
            byte[] message,
            long now) {
        this.transaction = transaction;
        this.pair = pair;
        this.purpose = purpose;
        this.remote = remote;
        this.controlling = controlling;
        this.message = message;
        this.due = now + (purpose == Purpose.CONSENT ? IceTimes.CONSENT_INTERVAL : wait);
    }

    static Check of(
            TransactionId transaction,
            CandidatePair pair,
            Purpose purpose,
            IceCredentials local,
            IceCredentials remote,
            IceRole role,
            long now) {
        StunWriter request = new StunWriter(StunClass.REQUEST, transaction)
                .username(remote.ufrag() + ":" + local.ufrag())
                .priority(PEER_REFLEXIVE_PRIORITY);
        role.write(request);
        if (purpose == Purpose.NOMINATION) {
            request.useCandidate();
        }
        byte[] message = request.signed(remote.password());
        return new Check(transaction, pair, purpose, remote, role.isControlling(), message, now);
    }

    TransactionId transaction() {
        return transaction;
    }

    CandidatePair pair() {
        return pair;
    }

    Purpose purpose() {
        return purpose;
    }

    /** The role in which it was sent. */
    boolean wasControlling() {
        return controlling;
    }

    IceDatagram datagram() {
        return new IceDatagram(pair.remote(), message);
    }

    long due() {
        return due;
    }

    /** Questions of consent are not repeated: the next one is a new one. */
    boolean isExhausted() {
        return purpose == Purpose.CONSENT || sent >= IceTimes.TRIES;
    }

    void sentAgain(long now) {
        sent++;
        wait = Math.min(2 * wait, IceTimes.LONGEST_RETRANSMIT);
        due = now + wait;
    }

    boolean isAnsweredBy(StunMessage response) {
        return response.isSignedWith(remote.password());
    }
}
