package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.util.List;

/** The answers to a peer's checks. */
final class IceAnswers {
    private static final int UNKNOWN_ATTRIBUTE = 420;
    static final int ROLE_CONFLICT = 487;

    private IceAnswers() {}

    /**
     * Whether a request is addressed to these credentials, by someone who knows the password. What is not is dropped
     * and not answered with an error: its sender's address may be another's.
     */
    static boolean isMeant(StunMessage request, IceCredentials local) {
        return local.ufrag().equals(request.addressee()) && request.isSignedWith(local.password());
    }

    static IceDatagram success(StunMessage request, InetSocketAddress from, IceCredentials local) {
        return new IceDatagram(
                from,
                new StunWriter(StunClass.SUCCESS, request.transaction())
                        .mappedAddress(from)
                        .signed(local.password()));
    }

    static IceDatagram roleConflict(StunMessage request, InetSocketAddress from, IceCredentials local) {
        return new IceDatagram(
                from,
                new StunWriter(StunClass.ERROR, request.transaction())
                        .error(ROLE_CONFLICT, "Role Conflict")
                        .signed(local.password()));
    }

    static IceDatagram notUnderstood(
            StunMessage request, InetSocketAddress from, IceCredentials local, List<Integer> types) {
        return new IceDatagram(
                from,
                new StunWriter(StunClass.ERROR, request.transaction())
                        .error(UNKNOWN_ATTRIBUTE, "Unknown Attribute")
                        .unknown(types)
                        .signed(local.password()));
    }
}
