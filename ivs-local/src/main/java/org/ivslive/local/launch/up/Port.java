package org.ivslive.local.launch.up;

import java.util.Map;
import org.ivslive.local.launch.FreePorts;
import org.ivslive.local.launch.boot.Problem;

/** A port to listen on, with the variable that chooses it. */
record Port(String variable, int number, boolean udp) {
    static Port tcp(Map<String, String> environment, String variable, int byDefault) {
        return new Port(variable, number(environment, variable, byDefault), false);
    }

    static Port udp(Map<String, String> environment, String variable, int byDefault) {
        return new Port(variable, number(environment, variable, byDefault), true);
    }

    boolean isFree(String address) {
        return udp ? FreePorts.isUdpFree(address, number) : FreePorts.isTcpFree(address, number);
    }

    String protocol() {
        return udp ? "UDP" : "TCP";
    }

    private static int number(Map<String, String> environment, String variable, int byDefault) {
        String text =
                environment.getOrDefault(variable, Integer.toString(byDefault)).strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new Problem(
                    "%s=%s is not a port: give a number from 1 to 65535, such as %d"
                            .formatted(variable, text, byDefault),
                    Problem.USAGE);
        }
        return Integer.parseInt(text);
    }
}
