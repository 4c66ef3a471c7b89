package org.ivslive.local.ivs.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ivslive.local.ivs.model.AwsError;
import org.ivslive.local.ivs.model.PublicKey;
import org.ivslive.local.ivs.model.PublicKeyArn;
import org.ivslive.local.ivs.model.PublicKeyMaterial;
import org.ivslive.local.ivs.model.Stage;
import org.ivslive.local.ivs.model.StageArn;
import org.ivslive.local.ivs.model.Tags;
import org.ivslive.local.ivs.model.WorldSnapshot;
import org.ivslive.local.ivs.token.SigningKey;

/** The state file's text. */
final class SavedJson {
    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SavedJson() {}

    static byte[] write(Saved saved) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("format", FORMAT);
        json.put("sequence", saved.world().sequence());
        json.putObject("signingKey")
                .put("private", saved.signingKey().privateKey().getEncoded())
                .put("public", saved.signingKey().publicKey().getEncoded());
        ArrayNode stages = json.putArray("stages");
        for (Stage stage : saved.world().stages()) {
            ObjectNode node = stages.addObject()
                    .put("arn", stage.arn().value())
                    .put("sequence", stage.sequence())
                    .put("name", stage.name())
                    .put("createdAt", stage.createdAt().toString());
            writeTags(node, stage.tags());
        }
        ArrayNode keys = json.putArray("publicKeys");
        for (PublicKey key : saved.world().publicKeys()) {
            ObjectNode node = keys.addObject()
                    .put("arn", key.arn().value())
                    .put("sequence", key.sequence())
                    .put("name", key.name())
                    .put("publicKeyMaterial", key.material().pem());
            writeTags(node, key.tags());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** @throws IOException if the text is not what {@link #write} makes */
    static Saved read(byte[] text) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.required("format").intValue() != FORMAT) {
                throw new IOException("format " + json.get("format") + " instead of " + FORMAT);
            }
            JsonNode signingKey = json.required("signingKey");
            List<Stage> stages = new ArrayList<>();
            json.required("stages").forEach(node -> stages.add(readStage(node)));
            List<PublicKey> keys = new ArrayList<>();
            json.required("publicKeys").forEach(node -> keys.add(readKey(node)));
            return new Saved(
                    new WorldSnapshot(0, json.required("sequence").longValue(), stages, keys),
                    SigningKey.of(
                            signingKey.required("private").binaryValue(),
                            signingKey.required("public").binaryValue()));
        } catch (IllegalArgumentException | DateTimeException | GeneralSecurityException | AwsError wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }

    private static Stage readStage(JsonNode node) {
        return new Stage(
                StageArn.parse("arn", node.required("arn").asText()),
                node.required("sequence").longValue(),
                node.required("name").asText(),
                readTags(node),
                Instant.parse(node.required("createdAt").asText()));
    }

    private static PublicKey readKey(JsonNode node) {
        return new PublicKey(
                PublicKeyArn.parse("arn", node.required("arn").asText()),
                node.required("sequence").longValue(),
                node.required("name").asText(),
                PublicKeyMaterial.parse(
                        "publicKeyMaterial", node.required("publicKeyMaterial").asText()),
                readTags(node));
    }

    private static void writeTags(ObjectNode node, Tags tags) {
        ObjectNode json = node.putObject("tags");
        tags.values().forEach(json::put);
    }

    private static Tags readTags(JsonNode node) {
        Map<String, String> tags = new LinkedHashMap<>();
        node.required("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return new Tags(tags);
    }
}
