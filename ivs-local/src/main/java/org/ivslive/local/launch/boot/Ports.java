package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The doctor's look at the ports; {@code ./ivs up} itself reads the settings strictly. */
final class Ports {
    private static final List<Port> ALL = List.of(
            new Port("API_PORT", 3000, false),
            new Port("DB_PORT", 15432, false),
            new Port("REDIS_PORT", 16379, false),
            new Port("IVS_LOCAL_PORT", 4599, false),
            new Port("MEDIA_UDP_PORT", 10000, true),
            new Port("IVS_LOCAL_UDP_PORT", 10001, true));
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Z_]+)\\s*=\\s*[\"']?([^\"'#\\s]+).*");

    private Ports() {}

    private record Port(String variable, int byDefault, boolean udp) {}

    static Map<String, String> settings(Path root) throws IOException {
        Map<String, String> settings = new HashMap<>();
        Path file = root.resolve(".env");
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(LINE::matcher)
                        .filter(Matcher::matches)
                        .forEach(match -> settings.put(match.group(1), match.group(2)));
            }
        }
        settings.putAll(System.getenv());
        return settings;
    }

    /** "3000 (API_PORT)". */
    static List<String> taken(Map<String, String> settings) {
        return ALL.stream()
                .filter(port -> !isFree(number(settings, port), port.udp()))
                .map(port -> settings.getOrDefault(port.variable(), Integer.toString(port.byDefault())) + " ("
                        + port.variable() + ")")
                .toList();
    }

    private static int number(Map<String, String> settings, Port port) {
        String text = settings.getOrDefault(port.variable(), "");
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : port.byDefault();
    }

    private static boolean isFree(int port, boolean udp) {
        try {
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
            if (udp) {
                new DatagramSocket(address).close();
            } else {
                ServerSocket socket = new ServerSocket();
                try (socket) {
                    socket.setReuseAddress(true);
                    socket.bind(address);
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
