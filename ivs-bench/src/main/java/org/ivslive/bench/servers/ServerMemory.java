package org.ivslive.bench.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ivslive.local.launch.boot.Problem;

/** How much memory a Java process of this machine uses. */
public final class ServerMemory {
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final long pid;

    public ServerMemory(long pid) {
        this.pid = pid;
    }

    /** What it holds of the machine's memory, in bytes. */
    public long resident() throws IOException {
        Matcher line = RSS.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        if (!line.find()) {
            throw new IOException("the system does not say how large process " + pid + " is");
        }
        return Long.parseLong(line.group(1)) * 1024;
    }

    /** What is left of its heap after a full collection, in bytes: what is really in use. */
    public long liveHeap() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        jcmd.getOutputStream().close();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(output);
        if (jcmd.waitFor() != 0 || !total.find()) {
            throw new Problem("jcmd cannot say how much heap process %d uses: %s"
                    .formatted(pid, output.lines().limit(3).toList()));
        }
        return Long.parseLong(total.group(1));
    }
}
