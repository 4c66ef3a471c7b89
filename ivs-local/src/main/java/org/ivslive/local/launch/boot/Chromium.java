package org.ivslive.local.launch.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser of the tests. */
final class Chromium {
    static final String ADVICE =
            "install it (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome";

    private final Apt apt;

    Chromium(Apt apt) {
        this.apt = apt;
    }

    static Optional<Path> find() {
        String given = System.getenv().getOrDefault("CHROMIUM_PATH", "");
        return given.isBlank()
                ? Tools.find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                : Optional.of(Path.of(given)).filter(Files::isExecutable);
    }

    /** Installed where it is missing and may be. */
    Path required() throws IOException, InterruptedException {
        if (find().isEmpty() && Apt.isAllowed()) {
            apt.install("Chromium", List.of("chromium"), ADVICE);
        }
        return find().orElseThrow(() -> new Problem("the pages are tested in Chromium, which is missing: " + ADVICE));
    }
}
