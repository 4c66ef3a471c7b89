package org.ivslive.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A Lua script: one atomic step in Redis. */
public record Script(String text) {

    /** Reads the script that lies beside its owner's class. */
    public static Script beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + name + " beside " + owner.getName());
            }
            return new Script(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
