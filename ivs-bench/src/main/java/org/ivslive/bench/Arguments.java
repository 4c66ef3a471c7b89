package org.ivslive.bench;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ivslive.local.launch.boot.Problem;

/** {@code --name value} and {@code --flag}, each at most once. */
public final class Arguments {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m|h)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);

    private final String command;
    private final Map<String, String> values = new HashMap<>();

    private Arguments(String command) {
        this.command = command;
    }

    /**
     * @param command as the user types it, for messages
     * @param options those that take a value
     * @param flags those that take none
     */
    public static Arguments of(String command, List<String> given, Set<String> options, Set<String> flags) {
        Arguments arguments = new Arguments(command);
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            boolean flag = flags.contains(name);
            if (!flag && !options.contains(name)) {
                Set<String> all = new TreeSet<>(options);
                all.addAll(flags);
                throw new Problem(
                        "%s knows no %s, only %s".formatted(command, name, String.join(", ", all)), Problem.USAGE);
            }
            if (!flag && i + 1 == given.size()) {
                throw new Problem("%s %s needs a value".formatted(command, name), Problem.USAGE);
            }
            if (arguments.values.put(name, flag ? "" : given.get(++i)) != null) {
                throw new Problem("%s %s is given twice".formatted(command, name), Problem.USAGE);
            }
        }
        return arguments;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public int number(String name, int least, int most, int byDefault) {
        String text = values.getOrDefault(name, Integer.toString(byDefault));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw bad(name, text, "a whole number from %d to %d".formatted(least, most));
        }
        return Integer.parseInt(text);
    }

    /** A number that may have a fraction: minutes, say. */
    public double fraction(String name, double most, double byDefault) {
        String text = values.getOrDefault(name, Double.toString(byDefault));
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) > most) {
            throw bad(name, text, "a number from 0 to %.0f".formatted(most));
        }
        return Double.parseDouble(text);
    }

    /** {@code 500ms}, {@code 30s}, {@code 1.5m}, {@code 2h}. */
    public Duration duration(String name, Duration byDefault) {
        String text = values.get(name);
        if (text == null) {
            return byDefault;
        }
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches()) {
            throw bad(name, text, "a time such as 500ms, 30s, 1.5m or 2h");
        }
        double amount = Double.parseDouble(duration.group(1));
        return Duration.ofMillis(Math.round(amount * MILLIS.getOrDefault(duration.group(2), 1L)));
    }

    public Optional<URI> url(String name) {
        return text(name).map(text -> {
            try {
                URI url = URI.create(text);
                if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // Told below.
            }
            throw bad(name, text, "an address such as http://127.0.0.1:3000");
        });
    }

    private Problem bad(String name, String text, String wanted) {
        return new Problem("%s %s %s is not %s".formatted(command, name, text, wanted), Problem.USAGE);
    }
}
