package org.ivslive.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads variables into {@link Settings}, or says in one line each what is wrong with them. */
public final class SettingsReader {

    private final Map<String, String> variables;
    private final Map<Setting<?>, Object> values = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws InvalidSettings naming every bad or missing value */
    public static Settings read(Map<String, String> variables) {
        return new SettingsReader(variables).read();
    }

    /** The process's environment over the {@code .env} file of the working directory. */
    static Map<String, String> ofProcess(Path directory, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        try {
            var file = Dotenv.configure()
                    .directory(directory.toString())
                    .ignoreIfMissing()
                    .load();
            for (DotenvEntry entry : file.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                variables.put(entry.getKey(), entry.getValue());
            }
        } catch (DotenvException e) {
            throw new InvalidSettings(List.of(".env cannot be read: " + where(directory.resolve(".env"), e)));
        }
        variables.putAll(environment);
        return variables;
    }

    /** The line by its number, since what stands in it may be part of a secret. */
    private static String where(Path file, DotenvException thrown) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (("Malformed entry " + lines.get(i)).equals(thrown.getMessage())) {
                    return "line " + (i + 1) + " is not NAME=value";
                }
            }
            return "it is not a list of NAME=value";
        } catch (IOException e) {
            return "it is no text that this user may read";
        }
    }

    private Settings read() {
        for (Setting<?> setting : Settings.all()) {
            read(setting);
        }
        Settings settings = new Settings(values);
        problems.addAll(SettingsRules.problems(settings));
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
        return settings;
    }

    private <T> void read(Setting<T> setting) {
        Optional<String> given = given(setting);
        Optional<String> text = given.or(() -> fallback(setting));
        if (text.isEmpty()) {
            return;
        }
        try {
            values.put(setting, setting.kind().read().apply(text.get()));
        } catch (IllegalArgumentException | DateTimeException e) {
            String shown = setting.secret() ? "(hidden)" : text.get();
            problems.add(setting + "=" + shown + " is not " + setting.kind().expectation());
        }
    }

    /** A variable that is there but empty counts as unset, as in a copied {@code .env.example}. */
    private Optional<String> given(Setting<?> setting) {
        String own = variables.getOrDefault(setting.name(), "");
        if (own.isBlank() && setting == Settings.APP_ENV) {
            own = variables.getOrDefault("NODE_ENV", "");
        }
        return own.isBlank() ? Optional.empty() : Optional.of(own.strip());
    }

    private Optional<String> fallback(Setting<?> setting) {
        if (setting == Settings.SERVER_ID) {
            Setting<Integer> port =
                    values.get(Settings.ROLE) == Settings.Role.MEDIA ? Settings.MEDIA_PORT : Settings.API_PORT;
            return Optional.of(hostName() + "-" + values.getOrDefault(port, ""));
        }
        return Optional.ofNullable(setting.fallback());
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "-");
            return name.substring(0, Math.min(name.length(), 50));
        } catch (UnknownHostException e) {
            return "server";
        }
    }
}
