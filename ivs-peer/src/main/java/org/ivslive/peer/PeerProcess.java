package org.ivslive.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A peer's process, from outside. A fault in libwebrtc ends that process and no other. */
public final class PeerProcess implements AutoCloseable {
    private static final long SECONDS = 20;
    private static final int KEPT = 4_000;
    private static final String STATE = Main.ANSWER + "STATE ";

    private final Process process;
    private final PrintStream commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final StringBuilder errors = new StringBuilder();
    private volatile String state = "NEW";

    private PeerProcess(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command).start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Daemons.daemon(this::readAnswers).start();
        Daemons.daemon(this::readErrors).start();
        expect("READY");
    }

    /** One that sends a moving pattern and a tone. */
    public static PeerProcess publisher(int width, int height, int framesPerSecond) throws IOException {
        return new PeerProcess(
                List.of("publish", String.valueOf(width), String.valueOf(height), String.valueOf(framesPerSecond)));
    }

    /** One that decodes what it is sent. */
    public static PeerProcess receiver() throws IOException {
        return new PeerProcess(List.of("receive"));
    }

    public String offer() {
        commands.println("offer");
        return decode(expect("SDP"));
    }

    /** Takes an answer to its offer. */
    public void accept(String answer) {
        commands.println("accept " + encode(answer));
        expect("OK");
    }

    /** Takes an offer and answers it. */
    public String answer(String offer) {
        commands.println("answer " + encode(offer));
        return decode(expect("SDP"));
    }

    public Map<String, String> stats() {
        commands.println("stats");
        Map<String, String> stats = new TreeMap<>();
        for (String entry : expect("STATS").split(" ", -1)) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                stats.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return stats;
    }

    /** A number among the figures, zero where it is not there yet. */
    public double stat(String name) {
        return Double.parseDouble(stats().getOrDefault(name, "0"));
    }

    /** Ends the connection in an orderly way. */
    public void hangUp() {
        commands.println("close");
        expect("OK");
    }

    /** As libwebrtc calls it: NEW, CONNECTING, CONNECTED, DISCONNECTED, FAILED, CLOSED. */
    public String state() {
        return state;
    }

    private void readAnswers() {
        try (BufferedReader lines = reader(process.getInputStream())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(Main.ANSWER)) {
                    remember(line);
                } else if (line.startsWith(STATE)) {
                    state = line.substring(STATE.length());
                } else {
                    answers.add(line.substring(Main.ANSWER.length()));
                }
            }
        } catch (IOException e) {
            remember(e.toString());
        }
        answers.add("ENDED");
    }

    private void readErrors() {
        try (BufferedReader lines = reader(process.getErrorStream())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
            }
        } catch (IOException e) {
            remember(e.toString());
        }
    }

    private synchronized void remember(String line) {
        errors.append(line).append('\n');
        errors.delete(0, Math.max(0, errors.length() - KEPT));
    }

    private synchronized String remembered() {
        return errors.toString();
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private String expect(String word) {
        try {
            String line = answers.poll(SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals("ENDED")) {
                throw new IllegalStateException(
                        "the libwebrtc process does not answer; ./ivs test installs the libraries that it needs. It said:\n"
                                + remembered());
            }
            if (line.startsWith("ERROR ")) {
                throw new IllegalStateException("libwebrtc: " + decode(line.substring("ERROR ".length())));
            }
            if (!line.startsWith(word)) {
                throw new IllegalStateException("expected " + word + ", got " + line);
            }
            return line.substring(word.length()).strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        commands.close(); // It ends with its input.
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
