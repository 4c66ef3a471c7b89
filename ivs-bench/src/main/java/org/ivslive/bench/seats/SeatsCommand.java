package org.ivslive.bench.seats;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ivslive.bench.servers.OwnRedis;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.local.launch.boot.Shutdown;
import org.ivslive.redis.LiveStoreUnavailable;

/** Measures seats on a Redis that it starts. */
public final class SeatsCommand implements Command {
    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        SeatsOptions options = SeatsOptions.of(arguments);
        // That the client has connected and the sweep has swept is not what somebody wants to read here.
        Logger.getLogger("").setLevel(Level.WARNING);
        try (OwnRedis redis = new OwnRedis(
                        context.project().state().resolve("bench"),
                        context.project().servers());
                Shutdown.Handle handle = context.shutdown().during(redis::close)) {
            redis.start();
            try (Hall hall = new Hall(options, redis.environment())) {
                SeatsFigures figures = new SeatsBench(context.console(), options, hall, redis.cpu()).run();
                System.out.println(figures.line());
                System.out.flush();
                return 0;
            }
        } catch (LiveStoreUnavailable e) {
            throw new Problem("Redis did not answer in time: this machine has too much else to do for a figure");
        }
    }
}
