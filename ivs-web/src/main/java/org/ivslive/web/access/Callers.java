package org.ivslive.web.access;

import static org.ivslive.settings.Settings.API_SECRET_KEY;
import static org.ivslive.settings.Settings.SKIP_AUTH;

import jakarta.inject.Inject;
import java.time.Duration;
import org.ivslive.access.Caller;
import org.ivslive.access.KeysUnavailable;
import org.ivslive.access.KnownKeys;
import org.ivslive.access.OwnCalls;
import org.ivslive.settings.Settings;
import org.ivslive.web.envelope.ApiException;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.web.envelope.Problem;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Tells by the key who is calling. */
@Component
public class Callers {

    /** The header that carries the key. */
    public static final String KEY_HEADER = "x-api-key";

    private static final Duration SOON = Duration.ofSeconds(2);
    /** Longer ones are not even hashed. */
    private static final int LONGEST_KEY = 512;

    private final Settings settings;
    private final KnownKeys keys;
    private final OwnCalls own;

    @Inject
    Callers(Settings settings, KnownKeys keys, OwnCalls own) {
        this.settings = settings;
        this.keys = keys;
        this.own = own;
    }

    /**
     * Who holds this key.
     *
     * @throws ApiException where there is no key, it is wrong, or that cannot be told now
     */
    public Caller caller(@Nullable String key) {
        if (settings.get(SKIP_AUTH)) {
            return Caller.ANYONE;
        }
        if (key == null || key.isBlank()) {
            throw new ApiException(Problem.of(ErrorCode.UNAUTHORIZED, "key.missing"));
        }
        if (settings.matches(API_SECRET_KEY, key)) {
            return Caller.OPERATOR;
        }
        if (own.isOwn(key)) {
            return Caller.ITSELF;
        }
        if (key.length() > LONGEST_KEY) {
            throw new ApiException(Problem.of(ErrorCode.UNAUTHORIZED, "key.wrong"));
        }
        try {
            return keys.holder(key)
                    .orElseThrow(() -> new ApiException(Problem.of(ErrorCode.UNAUTHORIZED, "key.wrong")));
        } catch (KeysUnavailable e) {
            // Not 401: a media server that is told so stops for good.
            throw new ApiException(Problem.of(ErrorCode.SERVICE_UNAVAILABLE, "keys.unavailable")
                    .retryAfter(SOON));
        }
    }
}
