package org.ivslive.local.launch.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ivslive.local.launch.boot.Project;

/**
 * Where the application of {@code ./ivs up} answers and who may ask it anything, by the same settings as it was started
 * with.
 *
 * @param key empty where nothing was set and nothing was ever started
 */
public record RunningApplication(URI url, Optional<String> key) {
    public static RunningApplication of(Map<String, String> environment, Project project) throws IOException {
        Map<String, String> all = Environment.read(environment, project.root());
        UpSettings settings = UpSettings.of(all);
        Optional<String> key = settings.get(Secrets.API_KEY);
        Path made = settings.dataDir().orElse(project.state().resolve("data")).resolve(Secrets.FILE);
        if (key.isEmpty() && Files.exists(made)) {
            key = Secrets.read(made, Secrets.API_KEY);
        }
        // Not "localhost", which may be ::1 first: the servers listen on one address.
        return new RunningApplication(URI.create(settings.url().replace("//localhost:", "//127.0.0.1:")), key);
    }

    /** Not the record's own, which would show the key. */
    @Override
    public String toString() {
        return url.toString();
    }
}
