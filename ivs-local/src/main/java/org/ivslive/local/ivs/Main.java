package org.ivslive.local.ivs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.util.List;

/** The stand-in as a process of its own. */
public final class Main {
    private static final int BAD_SETTING = 2;

    private Main() {}

    public static void main(String[] args) {
        try {
            run(Settings.read(System.getenv(), List.of(args)));
        } catch (Settings.Bad | IOException wrong) {
            System.err.println("stand-in: " + wrong.getMessage());
            System.exit(BAD_SETTING);
        }
    }

    private static void run(Settings settings) throws Settings.Bad, IOException {
        IvsStandIn standIn = start(settings.config());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            standIn.close();
                            // Being asked to stop is no failure, so the signal's own status is not used.
                            Runtime.getRuntime().halt(0);
                        },
                        "stop"));
        System.out.println("stand-in ready " + standIn.uri());
        System.out.flush();
        if (settings.stopWithStdin()) {
            untilClosed(System.in);
            System.exit(0);
        }
    }

    private static IvsStandIn start(StandInConfig config) throws Settings.Bad, IOException {
        try {
            return IvsStandIn.start(config);
        } catch (BindException taken) {
            throw new Settings.Bad("cannot listen on " + config.address().getHostString() + " port "
                    + config.address().getPort() + " (" + Settings.PORT + ", BIND_ADDRESS): " + taken.getMessage());
        }
    }

    private static void untilClosed(InputStream stdin) throws IOException {
        stdin.transferTo(OutputStream.nullOutputStream());
    }
}
