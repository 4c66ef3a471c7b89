package org.ivslive.local.launch;

import java.nio.file.Path;

/** The Java that runs this, for the processes that it starts. */
final class Jvm {
    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
