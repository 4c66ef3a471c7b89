package org.ivslive.bench.seats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ivslive.bench.Arguments;
import org.ivslive.local.launch.boot.Problem;
import org.ivslive.settings.Settings.Placement;

/**
 * What is to be measured.
 *
 * @param seats of a stage; there are as many stages as all viewers need
 */
record SeatsOptions(int viewers, int seats, Placement placement) {
    static final String COMMAND = "./ivs bench seats";

    static SeatsOptions of(List<String> given) {
        Arguments arguments = Arguments.of(COMMAND, given, Set.of("--viewers", "--seats", "--placement"), Set.of());
        return new SeatsOptions(
                arguments.number("--viewers", 1, 1_000_000, 100_000),
                arguments.number("--seats", 2, 10_000, 50),
                placement(arguments.text("--placement").orElse("fewest")));
    }

    private static Placement placement(String name) {
        for (Placement each : Placement.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw new Problem(COMMAND + " --placement " + name + " is neither fewest nor fullest", Problem.USAGE);
    }

    int stages() {
        return (viewers + seats - 1) / seats;
    }
}
