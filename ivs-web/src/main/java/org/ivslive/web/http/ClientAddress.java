package org.ivslive.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ivslive.settings.Network;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed as far as trusted proxies wrote it: read from the
 * right, the first hop that is none of them is the client. What stands left of it the client can have made up.
 */
@Component
public class ClientAddress {

    static final String HEADER = "X-Forwarded-For";

    private static final int MOST_HOPS = 20;
    private static final int LONGEST_HOP = 64;

    private final List<Network> trusted;

    @Inject
    ClientAddress(Settings settings) {
        this(settings.find(Settings.TRUSTED_PROXIES).orElse(List.of()));
    }

    ClientAddress(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    public String of(HttpServletRequest request) {
        if (trusted.isEmpty()) {
            return request.getRemoteAddr();
        }
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(HEADER)));
    }

    /** @param forwarded the header, as often as it came */
    String of(String peer, List<String> forwarded) {
        Optional<InetAddress> nearest = Network.address(peer);
        if (nearest.isEmpty()) {
            return peer;
        }
        InetAddress client = nearest.get();
        String hops = String.join(",", forwarded);
        int end = hops.length();
        for (int hop = 0; hop < MOST_HOPS && end >= 0 && isTrusted(client); hop++) {
            int begin = hops.lastIndexOf(',', end - 1) + 1;
            Optional<InetAddress> before =
                    end - begin > LONGEST_HOP ? Optional.empty() : hop(hops.substring(begin, end));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
            end = begin - 1;
        }
        return client.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** Some proxies write a port, and then brackets around an IPv6 address. */
    private static Optional<InetAddress> hop(String written) {
        String text = written.strip();
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            return Network.address(text.substring(1, text.indexOf(']')));
        }
        int colon = text.indexOf(':');
        boolean port = colon > 0 && colon == text.lastIndexOf(':');
        return Network.address(port ? text.substring(0, colon) : text);
    }
}
