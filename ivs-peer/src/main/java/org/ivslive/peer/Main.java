package org.ivslive.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * The process: one peer, told what to do line by line on its standard input, answering line by line. It ends with its
 * input, so that it never outlives whoever started it.
 */
public final class Main {
    /** Begins each line that is an answer: libwebrtc's own code writes to the standard output too. */
    static final String ANSWER = "> ";

    private Main() {}

    /** @param arguments {@code publish WIDTH HEIGHT FPS} or {@code receive} */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        LibWebrtc peer = peer(arguments, state -> answers.println(ANSWER + "STATE " + state));
        answers.println(ANSWER + "READY");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null && !line.equals("quit"); line = commands.readLine()) {
            answers.println(ANSWER + answer(peer, line));
        }
        // Taking libwebrtc down in order is what it crashes at.
        Runtime.getRuntime().halt(0);
    }

    private static LibWebrtc peer(String[] arguments, Consumer<String> states) {
        return arguments[0].equals("publish")
                ? LibWebrtc.publisher(
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        states)
                : LibWebrtc.receiver(states);
    }

    private static String answer(LibWebrtc peer, String line) {
        String[] words = line.split(" ", 2);
        try {
            return switch (words[0]) {
                case "offer" -> "SDP " + encode(peer.offer());
                case "accept" -> {
                    peer.accept(decode(words[1]));
                    yield "OK";
                }
                case "answer" -> "SDP " + encode(peer.answer(decode(words[1])));
                case "stats" -> "STATS " + flat(peer.stats());
                case "close" -> {
                    peer.close();
                    yield "OK";
                }
                default -> "ERROR " + encode("unknown command " + words[0]);
            };
        } catch (RuntimeException | Error e) { // The native code throws errors too.
            return "ERROR " + encode(e.toString());
        }
    }

    private static String flat(Map<String, String> stats) {
        StringJoiner joined = new StringJoiner(" ");
        stats.forEach((name, value) -> joined.add(name + "=" + value.replace(' ', '_')));
        return joined.toString();
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
