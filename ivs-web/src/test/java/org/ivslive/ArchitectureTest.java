package org.ivslive;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The lines between the parts of the house. */
class ArchitectureTest {

    private static final JavaClasses EVERYTHING = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ivslive");

    private static final String WEB = "org.ivslive.web..";
    private static final String MEDIA = "org.ivslive.media..";
    private static final String LOCAL = "org.ivslive.local..";

    private static final DescribedPredicate<JavaClass> CONTROL_PLANE = describe(
            "the control plane",
            type -> type.getPackageName().startsWith("org.ivslive.")
                    && List.of("web", "media", "local").stream()
                            .noneMatch(part -> (type.getPackageName() + ".").startsWith("org.ivslive." + part + ".")));

    @Test
    void controlPlane_knowsNothingOfMedia() {
        noClasses()
                .that(CONTROL_PLANE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MEDIA)
                .because("the two talk over the public protocol, also within one server")
                .check(EVERYTHING);
    }

    @Test
    void media_knowsNothingOfTheControlPlane() {
        noClasses()
                .that()
                .resideInAPackage(MEDIA)
                .should()
                .dependOnClassesThat(CONTROL_PLANE)
                .allowEmptyShould(true)
                .because("the two talk over the public protocol, also within one server")
                .check(EVERYTHING);
    }

    @Test
    void web_isKnownToNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WEB)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(WEB)
                .check(EVERYTHING);
    }

    @Test
    void local_isKnownToNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LOCAL)
                .because("what runs without AWS is not shipped")
                .check(EVERYTHING);
    }

    @Test
    void local_knowsMediaAlone() {
        noClasses()
                .that()
                .resideInAPackage(LOCAL)
                .should()
                .dependOnClassesThat(CONTROL_PLANE)
                .because("the launcher starts the application as a process")
                .check(EVERYTHING);
    }

    @Test
    void rtc_isPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("org.ivslive.media.rtc..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta..")
                .allowEmptyShould(true)
                .check(EVERYTHING);
    }

    @Test
    void packages_areFreeOfCycles() {
        slices().matching("org.ivslive.(*)..").should().beFreeOfCycles().check(EVERYTHING);
    }

    @Test
    void standardStreams_areLeftAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LOCAL)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because(
                        "what is printed there has no level, no request and no redaction; the launcher talks to people")
                .check(EVERYTHING);
    }

    @Test
    void javaLogging_isForTheLoggingPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.ivslive.logging..", LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(EVERYTHING);
    }

    /** The container makes these through a constructor without parameters. */
    private static final DescribedPredicate<JavaClass> MADE_BY_THE_CONTAINER = describe(
            "are made by the container",
            type -> type.isAnnotatedWith(Singleton.class)
                    || type.isAnnotatedWith(Provider.class)
                    || type.isAssignableTo(Servlet.class)
                    || type.isAssignableTo(Filter.class));

    @Test
    void injection_byConstructor() {
        fields().that()
                .areAnnotatedWith(Inject.class)
                .should()
                .beDeclaredInClassesThat(MADE_BY_THE_CONTAINER)
                .because("everything else says in its constructor what it needs")
                .check(EVERYTHING);
    }

    @Test
    void resources_areForEjbs() {
        fields().that()
                .areAnnotatedWith(Resource.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Singleton.class)
                .because("a component made on a thread of nobody's is given null: ServerThreads has them for it")
                .check(EVERYTHING);
    }

    @Test
    void finalFields_orInjected() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("org.ivslive.wiring.Component")
                .and()
                .areNotAnnotatedWith(PersistenceContext.class)
                .and()
                .areNotAnnotatedWith(Context.class)
                .should()
                .beFinal()
                .because("a component is shared by all threads")
                .check(EVERYTHING);
    }

    @Test
    void entities_areCalledRows() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .haveSimpleNameEndingWith("Row")
                .check(EVERYTHING);
    }

    @Test
    void rows_areEntities() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .should()
                .beAnnotatedWith(Entity.class)
                .check(EVERYTHING);
    }

    @Test
    void names_sayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?")
                .check(EVERYTHING);
    }

    @Test
    void packages_sayWhatTheyAreAndRefuseNull() {
        List<String> without = new ArrayList<>();
        EVERYTHING.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .forEach(without::add);
        assertThat(without)
                .as("packages without a package-info that is @NullMarked")
                .isEmpty();
    }

    @Test
    void everyPart_isLookedAt() {
        assertThat(EVERYTHING.stream().filter(CONTROL_PLANE)).hasSizeGreaterThan(50);
        assertThat(EVERYTHING.stream().map(JavaClass::getPackageName))
                .contains("org.ivslive.web", "org.ivslive.media", "org.ivslive.local.ivs", "org.ivslive.stage");
    }
}
