package org.ivslive.media.rtc.sdp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.media.rtc.dtls.DtlsRole;
import org.ivslive.media.rtc.dtls.Fingerprint;
import org.ivslive.media.rtc.ice.IceCredentials;
import org.ivslive.media.rtc.ice.RemoteCandidate;

/** The transport in a description: read from the first section that is used, its candidates from every section. */
final class TransportLines {
    private static final int MOST_CANDIDATES = 32;

    private TransportLines() {}

    static RemoteTransport read(SessionDescription description, MediaSection section) throws SdpException {
        String ufrag = description.inherited(section, "ice-ufrag");
        String password = description.inherited(section, "ice-pwd");
        Optional<Fingerprint> fingerprint = section.attributes()
                .named("fingerprint")
                .flatMap(line -> Fingerprint.parse(line.value()).stream())
                .findFirst()
                .or(() -> description
                        .session()
                        .named("fingerprint")
                        .flatMap(line -> Fingerprint.parse(line.value()).stream())
                        .findFirst());
        if (!IceCredentials.areValid(ufrag, password) || fingerprint.isEmpty()) {
            throw new SdpException(SdpRefusal.NO_TRANSPORT);
        }
        return new RemoteTransport(new IceCredentials(ufrag, password), fingerprint.get(), candidates(description));
    }

    /** The part in the handshake that is left to us, where the other side has decided on its own. */
    static DtlsRole ourRole(SessionDescription description, MediaSection section) throws SdpException {
        return switch (description.inherited(section, "setup")) {
            case "active" -> DtlsRole.SERVER;
            case "passive" -> DtlsRole.CLIENT;
            default -> throw new SdpException(SdpRefusal.MALFORMED, "an answer's setup is active or passive");
        };
    }

    private static List<RemoteCandidate> candidates(SessionDescription description) {
        Map<Object, RemoteCandidate> candidates = new LinkedHashMap<>();
        description.sections().stream()
                .flatMap(section -> section.attributes().named("candidate"))
                .flatMap(line -> CandidateLine.parse(line.value()).stream())
                .limit(MOST_CANDIDATES)
                .forEach(candidate -> candidates.putIfAbsent(candidate.address(), candidate));
        return List.copyOf(candidates.values());
    }
}
