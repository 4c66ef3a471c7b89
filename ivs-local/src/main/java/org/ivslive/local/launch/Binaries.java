package org.ivslive.local.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The servers' programs, unpacked once from the class path into a directory for each version. Any number of processes
 * may ask at once: one unpacks beside the place and renames, the others wait for it.
 */
final class Binaries {
    private static final Object IN_THIS_JVM = new Object();

    /** Writes what the archive holds into an empty directory. */
    interface Unpacking {
        void into(InputStream archive, Path directory) throws IOException;
    }

    private final Path serversDir;

    Binaries(Path serversDir) {
        this.serversDir = serversDir;
    }

    Path redis() throws IOException {
        String resource = "redis-server-7.0.15-linux-" + arch("amd64", "arm64");
        return unpacked(resource, "Redis", "REDIS_HOST", (archive, directory) -> {
                    Path program = directory.resolve("redis-server");
                    Files.copy(archive, program);
                    Archives.executable(program);
                })
                .resolve("redis-server");
    }

    /** The directory that holds bin, lib and share. */
    Path postgres() throws IOException {
        String resource = "postgres-linux-" + arch("x86_64", "arm_64") + ".txz";
        return unpacked(resource, "PostgreSQL", "DB_HOST", Archives::untarXz);
    }

    private Path unpacked(String resource, String server, String variable, Unpacking unpacking) throws IOException {
        URL archive = Binaries.class.getResource("/" + resource);
        if (archive == null) {
            throw new LaunchException(
                    "%s comes along for Linux on amd64 and arm64 only, not for %s on %s: run one yourself and set %s"
                            .formatted(server, System.getProperty("os.name"), System.getProperty("os.arch"), variable),
                    LaunchException.BAD_SETTING);
        }
        Path place = serversDir.resolve(versionOf(archive, resource));
        if (Files.isDirectory(place)) {
            return place;
        }
        Files.createDirectories(serversDir);
        synchronized (IN_THIS_JVM) {
            try (FileChannel channel = FileChannel.open(
                            serversDir.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.isDirectory(place) && lock.isValid()) {
                    unpack(archive, place, unpacking);
                }
            }
        }
        return place;
    }

    private void unpack(URL archive, Path place, Unpacking unpacking) throws IOException {
        // Half of an unpacking that was killed: nobody else can be at it, we hold the lock.
        try (Stream<Path> siblings = Files.list(serversDir)) {
            for (Path left :
                    siblings.filter(p -> p.toString().endsWith(".part")).toList()) {
                Trees.delete(left);
            }
        }
        Path part = serversDir.resolve(place.getFileName() + ".part");
        Files.createDirectory(part);
        Archives.readableByAll(part);
        try (InputStream in = archive.openStream()) {
            unpacking.into(in, part);
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The artifact's file name with its version, so that a newer one is unpacked beside the old. */
    private static String versionOf(URL archive, String resource) {
        List<String> parts = List.of(archive.getPath().split("/|!"));
        return parts.stream()
                .filter(part -> part.endsWith(".jar"))
                .map(part -> part.substring(0, part.length() - ".jar".length()))
                .reduce((first, last) -> last)
                .orElse(resource);
    }

    private static @Nullable String arch(String amd64, String arm64) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return null;
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> amd64;
            case "aarch64", "arm64" -> arm64;
            default -> null;
        };
    }
}
