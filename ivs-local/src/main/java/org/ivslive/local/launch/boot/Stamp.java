package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether something was built from exactly these sources: their names and contents, not their times. */
final class Stamp {
    private static final Set<String> NOT_SOURCES =
            Set.of("node_modules", "dist", "target", "test-results", ".vite", "coverage");

    private final Path file;

    Stamp(Path file) {
        this.file = file;
    }

    static String of(Path root, List<String> sources, String... more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String source : sources) {
                add(digest, root, root.resolve(source));
            }
            for (String other : more) {
                digest.update(other.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, Path root, Path path) throws IOException {
        String name = path.getFileName().toString();
        if (NOT_SOURCES.contains(name) || !Files.exists(path)) {
            return;
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.sorted().toList()) {
                    add(digest, root, child);
                }
            }
        } else {
            digest.update((root.relativize(path) + "\0" + Files.size(path) + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(path));
        }
    }

    boolean says(String hash) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    void write(String hash) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, hash + "\n");
    }

    /** Before building: what is half built must not look finished. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
