package org.ivslive.bench.sockets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ivslive.local.launch.boot.Problem;

/** How many files a process may have open: a WebSocket is one here, and another one in the server. */
final class FileLimit {
    /** For everything else: libraries, logs, the calls. */
    private static final int OTHERS = 600;

    private static final Pattern LINE = Pattern.compile("Max open files\\s+(\\d+|unlimited)\\s");

    private FileLimit() {}

    /** That of this process, which its servers inherit; empty where the system does not say. */
    static OptionalLong ofThisProcess() {
        try {
            return read(Files.readString(Path.of("/proc/self/limits")));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong read(String limits) {
        Matcher line = LINE.matcher(limits);
        if (!line.find() || line.group(1).equals("unlimited")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(line.group(1)));
    }

    /** Before anything is started: a server that has run out of them says something else at every turn. */
    static void check(int sockets, OptionalLong limit) {
        long needed = (long) sockets + OTHERS;
        if (limit.isEmpty() || limit.getAsLong() >= needed) {
            return;
        }
        long possible = Math.max(1, limit.getAsLong() - OTHERS);
        throw new Problem(
                String.format(
                        Locale.ROOT,
                        "%d WebSockets take about %d open files here and as many in the server, and this system lets a"
                                + " process have %d. Raise that first (ulimit -Hn %d && ulimit -n %d; a service has"
                                + " LimitNOFILE, a container --ulimit nofile), or take fewer: %s --sockets %d",
                        sockets,
                        needed,
                        limit.getAsLong(),
                        needed,
                        needed,
                        SocketsOptions.COMMAND,
                        possible),
                Problem.USAGE);
    }
}
