package org.ivslive.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Ends a start that cannot succeed. */
final class StartupRefusal {

    static final int EXIT_STATUS = 2;

    private StartupRefusal() {}

    /**
     * Says what is wrong, a line each. On Payara Micro, where the process is this application's own, it ends with status
     * 2; on a shared server only the deployment fails.
     */
    static void refuse(InvalidSettings invalid) {
        // Not System.err: the server turns that into log records, and a process that ends loses those.
        try (FileOutputStream error = new FileOutputStream(FileDescriptor.err)) {
            for (String problem : invalid.problems()) {
                error.write(("IVS Live cannot start: " + problem + System.lineSeparator()).getBytes(UTF_8));
            }
            error.flush();
        } catch (IOException e) {
            invalid.addSuppressed(e);
        }
        if (ownsTheProcess()) {
            Runtime.getRuntime().halt(EXIT_STATUS);
        }
        throw invalid;
    }

    private static boolean ownsTheProcess() {
        return System.getProperty("fish.payara.micro.BootstrapState") != null
                || System.getProperty("java.class.path", "").contains("payara-micro");
    }
}
