package org.ivslive.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.ivslive.local.launch.boot.Command;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The lines within the load tools, and between them and everything else. */
class ArchitectureTest {
    private static final JavaClasses TOOLS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ivslive.bench");

    @Test
    void packages_areFreeOfCycles() {
        slices().matching("org.ivslive.bench.(*)..").should().beFreeOfCycles().check(TOOLS);
    }

    @Test
    void theApplication_isKnownByItsProtocolAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ivslive.bench.seats..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.ivslive..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "org.ivslive.bench..", "org.ivslive.local..")))
                .because("what is measured is what a browser meets; seats alone are measured from within")
                .check(TOOLS);
    }

    @Test
    void seats_areMeasuredThroughTheSeatBookAndWhatItStandsOn() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.ivslive.web..",
                        "org.ivslive.media..",
                        "org.ivslive.database..",
                        "org.ivslive.access..",
                        "org.ivslive.token..",
                        "org.ivslive.stats.."))
                .check(TOOLS);
    }

    @Test
    void theStandIn_isAProcess() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ivslive.local.ivs..")
                .check(TOOLS);
    }

    @Test
    void standardOutput_isForTheFigures() {
        noClasses()
                .that()
                .doNotImplement(Command.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("everything else is said through the console")
                .check(TOOLS);
    }

    @Test
    void commands_areCalledSo() {
        classes()
                .that()
                .implement(Command.class)
                .should()
                .haveSimpleNameEndingWith("Command")
                .orShould()
                .haveSimpleName("Bench")
                .orShould()
                .haveSimpleName("Swarm")
                .check(TOOLS);
    }

    @Test
    void names_sayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?")
                .check(TOOLS);
    }

    @Test
    void packages_sayWhatTheyAreAndRefuseNull() {
        assertThat(TOOLS.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(6)
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "has a package-info that is @NullMarked")
                .extracting(JavaPackage::getName)
                .contains("org.ivslive.bench.swarm", "org.ivslive.bench.seats", "org.ivslive.bench.sockets");
    }
}
