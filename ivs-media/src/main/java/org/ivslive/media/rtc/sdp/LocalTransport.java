package org.ivslive.media.rtc.sdp;

import java.net.InetSocketAddress;
import java.util.List;
import org.ivslive.media.rtc.dtls.Fingerprint;
import org.ivslive.media.rtc.ice.IceCredentials;

/** How we are reached and known. */
public record LocalTransport(IceCredentials ice, Fingerprint fingerprint, List<InetSocketAddress> addresses) {
    public LocalTransport {
        addresses = List.copyOf(addresses);
    }
}
