package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of Maven or npm, read for what a user wants to know of it. */
final class BuildLog {
    private static final Pattern MODULE =
            Pattern.compile("\\[INFO\\] Building IVS Live:? ?(.*?) \\S+ +\\[(\\d+/\\d+)\\]");
    private static final Pattern TESTS = Pattern.compile("Tests run: (\\d+), .* in (?:\\S*\\.)?(\\w+)");

    private final Path log;

    BuildLog(Path log) {
        this.log = log;
    }

    /** "control plane [2/5], 131 files fetched". */
    String maven() {
        String module = "";
        int fetched = 0;
        int tests = 0;
        String fetching = "";
        for (String line : lines()) {
            if (line.contains("Downloaded from ")) {
                fetched++;
                fetching = "";
                continue;
            }
            if (line.contains("Downloading from ")) {
                fetching = line.substring(line.lastIndexOf('/') + 1);
                continue;
            }
            Matcher building = MODULE.matcher(line);
            if (building.find()) {
                module = (building.group(1) + " [").stripLeading() + building.group(2) + "]";
            }
            Matcher tested = TESTS.matcher(line);
            if (tested.find()) {
                tests += Integer.parseInt(tested.group(1));
            }
        }
        String state = module.isEmpty() ? "preparing" : module;
        state += fetched > 0 ? ", " + fetched + " files fetched" : "";
        state += fetching.isEmpty() ? "" : ", now " + fetching;
        return state + (tests > 0 ? ", " + tests + " tests run" : "");
    }

    /** The lines that Maven or npm marked as errors, or the last ones where none is marked. */
    List<String> errors(int atMost) {
        List<String> all = lines().stream().filter(line -> !line.isBlank()).toList();
        List<String> marked = all.stream()
                .filter(line -> line.startsWith("[ERROR]") || line.startsWith("npm error") || line.contains("error TS"))
                .filter(line -> !line.matches("\\[ERROR\\] *(-> \\[Help.*|\\[Help.*|To see the full.*|Re-run Maven.*|"
                        + "For more information.*|After correcting.*|  mvn <args>.*)?"))
                .distinct()
                .toList();
        if (!marked.isEmpty()) {
            return marked.subList(0, Math.min(atMost, marked.size()));
        }
        return all.subList(Math.max(0, all.size() - atMost), all.size());
    }

    String none() {
        return "";
    }

    private List<String> lines() {
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
