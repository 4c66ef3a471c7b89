package org.ivslive.bench.command;

import java.util.List;
import org.ivslive.bench.api.ApiCommand;
import org.ivslive.bench.seats.SeatsCommand;
import org.ivslive.bench.sockets.SocketsCommand;
import org.ivslive.local.launch.boot.Command;
import org.ivslive.local.launch.boot.Problem;

/**
 * Hands on to the measurement that is named first. Each prints what it comes to in one line on standard output, and
 * explains itself on standard error.
 */
public final class Bench implements Command {
    @Override
    public int run(Context context, List<String> arguments) throws Exception {
        return named(arguments).run(context, arguments.subList(1, arguments.size()));
    }

    static Command named(List<String> arguments) {
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "api" -> new ApiCommand();
            case "seats" -> new SeatsCommand();
            case "sockets" -> new SocketsCommand();
            default ->
                throw new Problem(
                        "./ivs bench measures: ./ivs bench api, ./ivs bench seats, ./ivs bench sockets", Problem.USAGE);
        };
    }
}
