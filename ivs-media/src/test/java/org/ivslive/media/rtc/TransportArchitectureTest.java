package org.ivslive.media.rtc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.DatagramSocket;
import java.nio.channels.SelectableChannel;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The lines within the transport. */
class TransportArchitectureTest {
    private static final JavaClasses TRANSPORT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ivslive.media.rtc");

    @Test
    void layers_leanOnTheOnesBelow() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("peer")
                .definedBy("..rtc.peer")
                .layer("sdp")
                .definedBy("..rtc.sdp")
                .layer("dtls")
                .definedBy("..rtc.dtls")
                .layer("srtp")
                .definedBy("..rtc.srtp")
                .layer("ice")
                .definedBy("..rtc.ice")
                .layer("rtp")
                .definedBy("..rtc.rtp")
                .whereLayer("peer")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("sdp")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("dtls")
                .mayOnlyBeAccessedByLayers("peer", "sdp")
                .whereLayer("srtp")
                .mayOnlyBeAccessedByLayers("peer", "dtls")
                .whereLayer("ice")
                .mayOnlyBeAccessedByLayers("peer", "sdp")
                .whereLayer("rtp")
                .mayOnlyBeAccessedByLayers("peer", "srtp")
                .check(TRANSPORT);
    }

    @Test
    void packages_areFreeOfCycles() {
        slices().matching("org.ivslive.media.rtc.(*)..")
                .should()
                .beFreeOfCycles()
                .check(TRANSPORT);
    }

    @Test
    void transport_isPlainJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "javax.inject..", "io.netty..")
                .check(TRANSPORT);
    }

    @Test
    void sockets_areForPeersAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rtc.peer")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SelectableChannel.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DatagramSocket.class)
                .because("everything else is given what arrived and says what is to be sent")
                .check(TRANSPORT);
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
                .check(TRANSPORT);
    }
}
