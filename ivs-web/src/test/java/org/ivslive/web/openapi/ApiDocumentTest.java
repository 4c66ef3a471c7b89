package org.ivslive.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ivslive.contract.Routes;
import org.junit.jupiter.api.Test;

/** The document of the resources as they are. */
class ApiDocumentTest {

    private static final ObjectNode DOCUMENT = ApiDocument.of(resources(), "1.2.3");

    @Test
    void document_isOpenApi() {
        var openApi = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.schemaMappers(mappers ->
                                mappers.mapPrefix("https://spec.openapis.org/", "classpath:spec.openapis.org/")))
                .getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2022-10-07"));

        assertThat(openApi.validate(DOCUMENT)).isEmpty();

        ObjectNode broken = DOCUMENT.deepCopy();
        broken.withObject("/components/schemas/Join/properties/userId").put("type", "text");
        broken.withObject("/paths/~1health/get").remove("responses");
        broken.withObject("/info").remove("version");
        assertThat(openApi.validate(broken)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void routes_areAllThereAndNoOthers() {
        Set<String> told = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> told.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Routes.all().stream().map(Routes.Route::toString).toList());
    }

    @Test
    void rights_areThoseOfTheRoutes() {
        for (Routes.Route route : Routes.all()) {
            Set<String> roles = new TreeSet<>();
            operation(route)
                    .path("security")
                    .forEach(way -> way.path("x-api-key").forEach(role -> roles.add(role.asText())));

            assertThat(roles).as(route.toString()).isEqualTo(route.open() ? Set.of() : route.who());
        }
    }

    @Test
    void references_leadSomewhereAndNothingIsLeftOver() {
        Set<String> pointedTo = new HashSet<>();
        references(DOCUMENT, pointedTo);
        Set<String> told = new HashSet<>();
        for (String kind : List.of("schemas", "responses")) {
            DOCUMENT.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> told.add("#/components/" + kind + "/" + name));
        }

        assertThat(pointedTo).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void operations_haveANameOfTheirOwn() {
        List<String> names = new ArrayList<>();
        Routes.all()
                .forEach(route -> names.add(operation(route).path("operationId").asText()));

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    /** Programs in other languages read the patterns. */
    @Test
    void patterns_useNothingThatOnlyJavaKnows() {
        assertThat(DOCUMENT.findValuesAsText("pattern"))
                .isNotEmpty()
                .allMatch(pattern -> pattern.startsWith("^"))
                .noneMatch(pattern ->
                        pattern.matches(".*(\\\\[pP]\\{[A-Z][a-z]{2}|[*+?}]\\+|\\(\\?[>#a-z]|\\\\[AQEGZzh]).*"));
    }

    @Test
    void documents_areTheSameForTheSameResources() {
        List<Class<?>> turned = new ArrayList<>(resources());
        Collections.reverse(turned);

        assertThat(ApiDocument.of(turned, "1.2.3").toString()).isEqualTo(DOCUMENT.toString());
    }

    private static JsonNode operation(Routes.Route route) {
        return DOCUMENT.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.get("$ref").asText());
        }
        node.forEach(child -> references(child, found));
    }

    private static List<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.ivslive.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toList());
    }
}
