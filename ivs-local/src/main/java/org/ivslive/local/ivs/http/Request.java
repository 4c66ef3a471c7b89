package org.ivslive.local.ivs.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One HTTP request, whole. */
public record Request(
        String method,
        String path,
        Map<String, List<String>> query,
        HttpHeaders headers,
        byte[] body,
        InetSocketAddress from,
        InetSocketAddress to) {
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Host and port as the caller wrote them, so that addresses handed out lead back here. */
    public String authority() {
        String host = headers.get("host");
        if (host != null && AUTHORITY.matcher(host).matches()) {
            return host;
        }
        return to.getHostString() + ":" + to.getPort();
    }
}
