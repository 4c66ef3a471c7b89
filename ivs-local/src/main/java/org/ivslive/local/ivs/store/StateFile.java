package org.ivslive.local.ivs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file, replaced as a whole: whenever the process dies, the file holds one state or the next. */
public final class StateFile {
    private static final Logger log = LoggerFactory.getLogger(StateFile.class);

    private final Path path;
    private final Path directory;

    public StateFile(Path path) {
        this.path = path.toAbsolutePath();
        this.directory = Objects.requireNonNull(this.path.getParent(), "a state file has a name");
    }

    /** What the file holds; where there is none, or none that can be read, a fresh start. The unreadable one is moved aside. */
    public Saved load(InstantSource clock) throws IOException {
        byte[] text;
        try {
            text = Files.readAllBytes(path);
        } catch (NoSuchFileException none) {
            return Saved.fresh();
        }
        try {
            return SavedJson.read(text);
        } catch (IOException corrupt) {
            Path aside = path.resolveSibling(
                    path.getFileName() + ".corrupt-" + clock.instant().toEpochMilli());
            Files.move(path, aside);
            log.warn("The state file could not be read and was moved to {}: {}", aside, firstLine(corrupt));
            return Saved.fresh();
        }
    }

    /** On disk when it returns. */
    void write(Saved saved) throws IOException {
        Files.createDirectories(directory);
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        createPrivate(next);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(SavedJson.write(saved));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        replaceBy(next);
        forceDirectory();
    }

    private void replaceBy(Path next) throws IOException {
        try {
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file holds a private key: for its owner alone, where the file system can say so. */
    private static void createPrivate(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException notPosix) {
            Files.createFile(file);
        }
    }

    private void forceDirectory() {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            log.debug("The directory of the state file cannot be forced to disk", notOnThisSystem);
        }
    }

    private static String firstLine(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
