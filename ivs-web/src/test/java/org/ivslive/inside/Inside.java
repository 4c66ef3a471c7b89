package org.ivslive.inside;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.ivslive.testing.Project;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that all tests inside the application share: the WAR as it was built, and the tests. */
final class Inside {

    private Inside() {}

    static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Project.war().toFile())
                .addPackage(Inside.class.getPackage())
                .addAsLibraries(jar(Assertions.class), jar(Awaitility.class), jar(Matcher.class));
    }

    private static File jar(Class<?> of) {
        return new File(of.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
