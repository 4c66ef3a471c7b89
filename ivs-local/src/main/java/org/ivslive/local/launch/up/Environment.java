package org.ivslive.local.launch.up;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ivslive.local.launch.boot.Problem;

/** The user's settings: the environment, and beneath it the file {@code .env}. An empty value counts as none. */
final class Environment {
    private Environment() {}

    static Map<String, String> read(Map<String, String> real, Path directory) {
        Map<String, String> all = new HashMap<>();
        if (Files.exists(directory.resolve(".env"))) {
            try {
                Dotenv.configure()
                        .directory(directory.toString())
                        .load()
                        .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                        .forEach((DotenvEntry entry) -> all.put(entry.getKey(), entry.getValue()));
            } catch (DotenvException e) {
                throw new Problem(
                        ".env cannot be read (%s): correct it, each line is NAME=value".formatted(e.getMessage()),
                        Problem.USAGE);
            }
        }
        real.forEach((name, value) -> {
            if (!value.isBlank()) {
                all.put(name, value);
            }
        });
        all.values().removeIf(String::isBlank);
        return Map.copyOf(all);
    }
}
