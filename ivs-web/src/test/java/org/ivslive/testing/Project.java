package org.ivslive.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the checkout. */
public final class Project {

    private Project() {}

    /** Maven runs tests in their module's directory, an IDE perhaps above it. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    public static Path war() {
        return root().resolve("ivs-web/target/ivs-live.war");
    }

    public static Path payaraMicro() {
        return root().resolve("ivs-local/target/server/payara-micro.jar");
    }
}
