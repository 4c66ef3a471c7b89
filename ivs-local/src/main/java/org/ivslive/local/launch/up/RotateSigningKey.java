package org.ivslive.local.launch.up;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Console;
import org.ivslive.local.launch.boot.Problem;

/** {@code ./ivs rotate-signing-key}: has a running application sign tokens with a new key. */
public final class RotateSigningKey implements Command {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public int run(Context context, List<String> arguments) throws IOException, InterruptedException {
        Map<String, String> environment =
                Environment.read(System.getenv(), context.project().root());
        UpSettings settings = UpSettings.of(environment);
        Path data = settings.dataDir().orElse(context.project().state().resolve("data"));
        String base = address(arguments, settings);
        show(context.console(), rotate(base, key(settings, data.resolve("secrets.properties"))));
        return 0;
    }

    private static String address(List<String> arguments, UpSettings settings) {
        if (arguments.isEmpty()) {
            return settings.url();
        }
        if (arguments.size() == 2
                && arguments.get(0).equals("--url")
                && arguments.get(1).matches("https?://.+")) {
            return arguments.get(1).replaceFirst("/+$", "");
        }
        throw new Problem(
                "./ivs rotate-signing-key takes --url and the address of the application, such as https://live.example.com",
                Problem.USAGE);
    }

    /** As {@code ./ivs up} has it: from the settings, or the one that it made. */
    static String key(UpSettings settings, Path secrets) throws IOException {
        if (settings.get(Secrets.API_KEY).isPresent()) {
            return settings.get(Secrets.API_KEY).get();
        }
        if (Files.exists(secrets)) {
            return Secrets.in(secrets, new SecureRandom()).get(Secrets.API_KEY);
        }
        throw new Problem("the admin key is not known: set API_SECRET_KEY, or write it into .env", Problem.USAGE);
    }

    static JsonNode rotate(String base, String key) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/signing-keys/rotate"))
                .timeout(PATIENCE)
                .header("x-api-key", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode json = JSON.readTree(answer.body());
            if (answer.statusCode() == 200) {
                return json.path("data");
            }
            String message = json.at("/error/message").asText("it answered " + answer.statusCode());
            throw new Problem("%s says: %s%s".formatted(base, message, later(answer)));
        } catch (JsonProcessingException e) {
            throw new Problem("%s answers, but is not this application: give its address with --url".formatted(base));
        } catch (IOException e) {
            throw new Problem(
                    "nothing answers at %s: start the application, or give its address with --url".formatted(base));
        }
    }

    private static String later(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)).toString())
                .map(text -> " (again in " + text.substring(2).toLowerCase(Locale.ROOT) + ")")
                .orElse("");
    }

    static void show(Console console, JsonNode answer) {
        JsonNode keys = answer.path("signingKeys");
        console.line(
                answer.path("rotated").asBoolean()
                        ? "Tokens are signed with a new key; servers beside this one follow within a minute."
                        : "A new key was made less than a minute ago; no other was made.");
        for (JsonNode key : keys.path("keys")) {
            console.line("  %s  %s".formatted(key.path("arn").asText(), told(key)));
        }
        console.line("%d of the %d keys that IVS holds for an account and region are taken."
                .formatted(keys.path("slotsUsed").asInt(), keys.path("slots").asInt()));
    }

    private static String told(JsonNode key) {
        return switch (key.path("state").asText()) {
            case "CURRENT" -> "signs, generation " + key.path("generation").asInt();
            case "RETIRING" ->
                key.path("deletedAfter").isNull()
                        ? "signs no more"
                        : "signs no more, stays for its tokens until "
                                + key.path("deletedAfter").asText();
            default -> "of somebody else, left alone";
        };
    }
}
