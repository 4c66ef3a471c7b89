package org.ivslive.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value must be.
 *
 * @param expectation completes the sentence "API_PORT=abc is not …"
 * @param read throws {@link IllegalArgumentException} or {@link java.time.DateTimeException} for a value that is not
 */
public record SettingKind<T>(String expectation, Function<String, T> read) {

    static final SettingKind<String> TEXT = new SettingKind<>("a text", Function.identity());
    static final SettingKind<Boolean> FLAG = new SettingKind<>("true or false", SettingKind::flag);
    static final SettingKind<Integer> PORT = whole(1, 65_535, "a port (1 to 65535)");
    static final SettingKind<Integer> PORT_OR_OFF = whole(0, 65_535, "a port (1 to 65535, or 0)");
    static final SettingKind<Duration> MILLIS = duration(Duration::ofMillis, "milliseconds");
    static final SettingKind<Duration> SECONDS = duration(Duration::ofSeconds, "seconds");
    static final SettingKind<URI> HTTP_URL = new SettingKind<>("an http or https address", SettingKind::httpUrl);
    static final SettingKind<List<String>> LIST = new SettingKind<>("a list with commas", SettingKind::list);
    static final SettingKind<List<String>> ORIGINS =
            new SettingKind<>("a list of origins like https://example.com", SettingKind::origins);
    static final SettingKind<List<Network>> NETWORKS =
            new SettingKind<>("a list of addresses or networks like 10.0.0.0/8", Network::list);

    static final SettingKind<String> P384_KEY =
            new SettingKind<>("the PEM of a private key on P-384", SettingKind::p384Key);

    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private static final Pattern ORIGIN =
            Pattern.compile("https?://([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(:\\d{1,5})?");

    static SettingKind<Integer> whole(int least, int most, String expectation) {
        return new SettingKind<>(expectation, text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException();
            }
            return value;
        });
    }

    static SettingKind<Integer> count(int least, int most) {
        return whole(least, most, "a whole number from " + least + " to " + most);
    }

    static SettingKind<String> matching(String regex, String expectation) {
        Pattern pattern = Pattern.compile(regex);
        return new SettingKind<>(expectation, text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    static <E extends Enum<E>> SettingKind<E> choice(Class<E> type) {
        String choices = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new SettingKind<>("one of " + choices, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static SettingKind<Duration> duration(Function<Long, Duration> plain, String unit) {
        return new SettingKind<>("a time (plain " + unit + ", or like 30s, 5m, PT5M)", text -> {
            if (text.chars().allMatch(Character::isDigit) && text.length() <= 15) {
                return plain.apply(Long.parseLong(text));
            }
            var matcher = SHORT_DURATION.matcher(text);
            Duration duration = matcher.matches()
                    ? scaled(Long.parseLong(matcher.group(1)), matcher.group(2))
                    : Duration.parse(text);
            if (duration.isNegative()) {
                throw new IllegalArgumentException();
            }
            return duration;
        });
    }

    private static Duration scaled(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static URI httpUrl(String text) {
        URI uri = URI.create(text);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException();
        }
        return uri;
    }

    /** As browsers write them. */
    private static List<String> origins(String text) {
        List<String> origins = list(text);
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new IllegalArgumentException();
        }
        return origins;
    }

    private static String p384Key(String text) {
        String pem = EcPrivateKeyPem.lines(text);
        EcPrivateKeyPem.read(pem);
        return pem;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
