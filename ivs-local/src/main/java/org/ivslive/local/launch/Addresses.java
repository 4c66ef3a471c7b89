package org.ivslive.local.launch;

/** Where a server that was bound to an address can be reached from this machine. */
public final class Addresses {
    private Addresses() {}

    /** A server bound to every address answers on loopback too. */
    public static String reachable(String bindAddress) {
        return switch (bindAddress) {
            case "0.0.0.0", "*" -> "127.0.0.1";
            case "::" -> "::1";
            default -> bindAddress;
        };
    }

    /** The host part of a URL. */
    public static String inUrl(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
