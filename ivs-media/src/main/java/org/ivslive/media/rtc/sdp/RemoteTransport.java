package org.ivslive.media.rtc.sdp;

import java.util.List;
import org.ivslive.media.rtc.dtls.Fingerprint;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;

/** How the other side is reached and known. */
public record RemoteTransport(IceCredentials ice, Fingerprint fingerprint, List<RemoteCandidate> candidates) {
    public RemoteTransport {
        candidates = List.copyOf(candidates);
    }
}
