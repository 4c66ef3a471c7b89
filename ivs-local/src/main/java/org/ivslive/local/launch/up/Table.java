package org.ivslive.local.launch.up;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ivslive.local.launch.Addresses;
import org.ivslive.local.launch.PostgresConfig;
import org.ivslive.local.launch.boot.Project;

/** What the user is told about a run. */
record Table(UpSettings settings, Project project, Secrets secrets, Path data, Path logs) {
    /** What is not started here because the user has it. */
    List<String> given() {
        List<String> lines = new ArrayList<>();
        settings.get("DB_HOST").ifPresent(host -> lines.add("  using the database at " + host + " (DB_HOST)"));
        settings.get("REDIS_HOST").ifPresent(host -> lines.add("  using Redis at " + host + " (REDIS_HOST)"));
        if (settings.standIn().isEmpty()) {
            lines.add(settings.get("AWS_ENDPOINT_URL_IVS_REALTIME")
                    .map(url -> "  using Amazon IVS at " + url + " (AWS_ENDPOINT_URL_IVS_REALTIME)")
                    .orElse("  using your AWS account for Amazon IVS: stages there cost money"));
        }
        return lines;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        row(lines, "application", settings.url());
        row(lines, "broadcaster", settings.url() + "/broadcaster/");
        row(lines, "viewer", settings.url() + "/viewer/");
        row(lines, "admin", settings.url() + "/admin/");
        row(
                lines,
                "admin key",
                settings.get(Secrets.API_KEY)
                        .map(mine -> "yours (API_SECRET_KEY)")
                        .orElse(secrets.get(Secrets.API_KEY)));
        settings.database()
                .ifPresent(port -> row(
                        lines,
                        "database",
                        "postgresql://%s@%s/%s".formatted(PostgresConfig.USER, at(port), PostgresConfig.DATABASE)));
        settings.redis().ifPresent(port -> row(lines, "redis", "redis://" + at(port)));
        settings.standIn().ifPresent(port -> row(lines, "IVS stand-in", "http://" + at(port)));
        row(lines, "data", project.show(data) + " (passwords in secrets.properties)");
        row(lines, "logs", project.show(logs));
        lines.add("");
        lines.add("  Ctrl-C stops everything; the data stays. ./ivs up --fresh starts empty.");
        lines.add("READY " + settings.url());
        return lines;
    }

    private String at(Port port) {
        return Addresses.inUrl(Addresses.reachable(settings.bindAddress())) + ":" + port.number();
    }

    private static void row(List<String> lines, String name, String value) {
        lines.add("  %-14s%s".formatted(name, value));
    }

    /** Not the record's own, which would name the secrets. */
    @Override
    public String toString() {
        return "table of " + settings;
    }
}
