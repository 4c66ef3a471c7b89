package org.ivslive.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.ivslive.wiring.Component;
import org.jspecify.annotations.Nullable;

/** Lets this server call itself, by a key that lives for as long as it does so and may do what a viewer may. */
@Component
public class OwnCalls {

    private static final int KEY_BYTES = 32;

    private final AtomicReference<byte @Nullable []> key = new AtomicReference<>();

    /** The key, until {@link #end}. */
    public String begin() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String fresh = HexFormat.of().formatHex(random);
        key.set(fresh.getBytes(US_ASCII));
        return fresh;
    }

    public void end() {
        key.set(null);
    }

    /** Whether who sends this key is this server. */
    public boolean isOwn(@Nullable String sent) {
        byte[] now = key.get();
        return now != null && sent != null && MessageDigest.isEqual(now, sent.getBytes(US_ASCII));
    }
}
