package org.ivslive.bench.http;

import java.net.InetSocketAddress;
import java.net.URI;

/** The server that is asked. */
public record Target(String host, int port, boolean tls) {
    public static Target of(URI url) {
        boolean tls = "https".equals(url.getScheme());
        String host = url.getHost();
        return new Target(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                url.getPort() > 0 ? url.getPort() : tls ? 443 : 80,
                tls);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** As the header {@code Host} and addresses write it. */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (tls ? 443 : 80) ? name : name + ":" + port;
    }

    public URI webSocket(String path) {
        return URI.create((tls ? "wss://" : "ws://") + authority() + path);
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + authority();
    }
}
