package org.ivslive.local.launch.up;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Made once, kept with the data, readable by their owner alone. */
final class Secrets {
    static final String FILE = "secrets.properties";
    static final String API_KEY = "API_SECRET_KEY";
    static final String REDIS_PASSWORD = "REDIS_PASSWORD";
    static final String DB_PASSWORD = "DB_PASSWORD";
    static final List<String> OF_THE_APPLICATION = List.of(API_KEY, "INTERNAL_SECRET", "MEDIA_SERVER_SECRET");

    private static final List<String> ALL =
            List.of(API_KEY, "INTERNAL_SECRET", "MEDIA_SERVER_SECRET", REDIS_PASSWORD, DB_PASSWORD);
    private static final int BYTES = 24;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path file, SecureRandom random) throws IOException {
        Properties values = Files.exists(file) ? read(file) : new Properties();
        boolean complete = values.keySet().containsAll(ALL);
        for (String name : ALL) {
            values.computeIfAbsent(name, missing -> generate(random));
        }
        if (!complete) {
            write(values, file);
        }
        return new Secrets(values);
    }

    /** One that was made before; makes none. */
    static Optional<String> read(Path file, String name) throws IOException {
        return Optional.ofNullable(read(file).getProperty(name));
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return values;
    }

    String get(String name) {
        return values.getProperty(name);
    }

    private static String generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Properties values, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        StringWriter text = new StringWriter();
        values.store(text, "Made by ./ivs up. Delete the data directory to have others.");
        Files.writeString(part, text.toString());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
