package org.ivslive.local.ivs.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the token that asks for the next part. */
public record Page<T>(List<T> items, @Nullable String nextToken) {
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z]+):(-?[0-9]{1,18})");

    /** Which part: a token names the list it came from and the last place seen, so deletions shift nothing. */
    public record Request(
            String list, int maxResults, @Nullable String nextToken) {
        private long after() {
            if (nextToken == null || nextToken.isEmpty()) {
                return Long.MIN_VALUE;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(nextToken), UTF_8);
                Matcher token = TOKEN.matcher(text);
                if (token.matches() && list.equals(token.group(1))) {
                    return Long.parseLong(token.group(2));
                }
            } catch (IllegalArgumentException notBase64) {
                // Refused below, as any token that was not given out here.
            }
            throw AwsError.invalid("Invalid nextToken");
        }

        private String tokenFor(long place) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((list + ":" + place).getBytes(UTF_8));
        }
    }

    public static <T> Page<T> of(Request request, Collection<T> all, ToLongFunction<T> place) {
        long after = request.after();
        List<T> rest = all.stream()
                .filter(item -> place.applyAsLong(item) > after)
                .sorted(Comparator.comparingLong(place))
                .limit(request.maxResults() + 1L)
                .toList();
        if (rest.size() <= request.maxResults()) {
            return new Page<>(rest, null);
        }
        List<T> part = rest.subList(0, request.maxResults());
        return new Page<>(part, request.tokenFor(place.applyAsLong(part.get(part.size() - 1))));
    }
}
