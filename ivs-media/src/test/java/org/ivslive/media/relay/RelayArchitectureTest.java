package org.ivslive.media.relay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import org.ivslive.media.rtc.peer.MediaLoop;
import org.ivslive.media.rtc.peer.PeerTransport;
import org.junit.jupiter.api.Test;

/** The lines around the relay. */
class RelayArchitectureTest {
    private static final JavaClasses RELAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ivslive.media.relay");

    @Test
    void relay_isPlainJavaOnTheTransport() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.ivslive.media.relay",
                        "org.ivslive.media.rtc.peer",
                        "org.ivslive.media.rtc.rtp",
                        "org.ivslive.media.rtc.sdp",
                        "java..",
                        "org.slf4j",
                        "org.jspecify..")
                .check(RELAY);
    }

    @Test
    void time_isGiven() {
        noClasses()
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(RELAY);
    }

    /** All else is tried without sockets and without waiting. */
    @Test
    void transports_areForTheEdgeAlone() {
        List<String> edge = List.of("Relay", "TransportOut");
        assertThat(RELAY.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(to -> isOfTransport(to.getTargetClass())))
                        .map(type -> type.getSimpleName())
                        .filter(name -> !name.isEmpty() && !name.equals("Turns")))
                .isSubsetOf(edge);
    }

    private static boolean isOfTransport(JavaClass type) {
        return type.isEquivalentTo(PeerTransport.class) || type.isEquivalentTo(MediaLoop.class);
    }
}
