package org.ivslive.media.rtc.peer;

import java.util.List;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.dtls.Fingerprint;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;

/** What a peer's description says of its transport, and the part in the handshake that is left to us. */
public record RemoteDescription(
        IceCredentials ice, Fingerprint fingerprint, DtlsRole ourRole, List<RemoteCandidate> candidates) {}
