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
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
import org.ivslive.database.IvsDataSource;
import org.jspecify.annotations.NullMarked;

/** The lines between the parts of the house. */
@AnalyzeClasses(packages = "org.ivslive", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WEB = "org.ivslive.web..";
    private static final String MEDIA = "org.ivslive.media..";
    private static final String LOCAL = "org.ivslive.local..";

    private static final DescribedPredicate<JavaClass> CONTROL_PLANE = describe(
            "the control plane",
            type -> type.getPackageName().startsWith("org.ivslive.")
                    && List.of("web", "media", "local").stream()
                            .noneMatch(part -> (type.getPackageName() + ".").startsWith("org.ivslive." + part + ".")));

    @ArchTest
    static final ArchRule controlPlane_knowsNothingOfMedia = noClasses()
            .that(CONTROL_PLANE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MEDIA)
            .because("the two talk over the public protocol, also within one server");

    @ArchTest
    static final ArchRule media_knowsNothingOfTheControlPlane = noClasses()
            .that()
            .resideInAPackage(MEDIA)
            .should()
            .dependOnClassesThat(CONTROL_PLANE)
            .allowEmptyShould(true)
            .because("the two talk over the public protocol, also within one server");

    @ArchTest
    static final ArchRule web_isKnownToNobody = noClasses()
            .that()
            .resideOutsideOfPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEB);

    @ArchTest
    static final ArchRule local_isKnownToNobody = noClasses()
            .that()
            .resideOutsideOfPackage(LOCAL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LOCAL)
            .because("what runs without AWS is not shipped");

    @ArchTest
    static final ArchRule local_knowsMediaAlone = noClasses()
            .that()
            .resideInAPackage(LOCAL)
            .should()
            .dependOnClassesThat(CONTROL_PLANE)
            .because("the launcher starts the application as a process");

    @ArchTest
    static final ArchRule rtc_isPlainJava = noClasses()
            .that()
            .resideInAPackage("org.ivslive.media.rtc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packages_areFreeOfCycles =
            slices().matching("org.ivslive.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule standardStreams_areLeftAlone = noClasses()
            .that()
            .resideOutsideOfPackage(LOCAL)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is printed there has no level, no request and no redaction; the launcher talks to people");

    @ArchTest
    static final ArchRule javaLogging_isForTheLoggingPackage = noClasses()
            .that()
            .resideOutsideOfPackages("org.ivslive.logging..", LOCAL)
            .and()
            .doNotBelongToAnyOf(IvsDataSource.class) // JDBC's DataSource offers a logger of this kind
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    /** The container makes these through a constructor without parameters. */
    private static final DescribedPredicate<JavaClass> MADE_BY_THE_CONTAINER = describe(
            "are made by the container",
            type -> type.isAnnotatedWith(Singleton.class)
                    || type.isAnnotatedWith(Provider.class)
                    || type.isAssignableTo(Servlet.class)
                    || type.isAssignableTo(Filter.class));

    @ArchTest
    static final ArchRule injection_byConstructor = fields().that()
            .areAnnotatedWith(Inject.class)
            .should()
            .beDeclaredInClassesThat(MADE_BY_THE_CONTAINER)
            .because("everything else says in its constructor what it needs");

    @ArchTest
    static final ArchRule finalFields_orInjected = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.ivslive.wiring.Component")
            .and()
            .areNotAnnotatedWith(Resource.class)
            .and()
            .areNotAnnotatedWith(PersistenceContext.class)
            .and()
            .areNotAnnotatedWith(Context.class)
            .should()
            .beFinal()
            .because("a component is shared by all threads");

    @ArchTest
    static final ArchRule entities_areCalledRows = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .haveSimpleNameEndingWith("Row");

    @ArchTest
    static final ArchRule rows_areEntities =
            classes().that().haveSimpleNameEndingWith("Row").should().beAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule names_sayWhatAClassDoes =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?");

    @ArchTest
    static void packages_sayWhatTheyAreAndRefuseNull(JavaClasses everything) {
        List<String> without = new ArrayList<>();
        everything.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .forEach(without::add);
        assertThat(without)
                .as("packages without a package-info that is @NullMarked")
                .isEmpty();
    }

    @ArchTest
    static void everyPart_isLookedAt(JavaClasses everything) {
        assertThat(everything.stream().filter(CONTROL_PLANE)).hasSizeGreaterThan(50);
        assertThat(everything.stream().map(JavaClass::getPackageName))
                .contains("org.ivslive.web", "org.ivslive.media", "org.ivslive.local.ivs", "org.ivslive.stage");
    }
}
