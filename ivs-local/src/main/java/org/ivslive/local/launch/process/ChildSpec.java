package org.ivslive.local.launch.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start: the whole environment (nothing is inherited), where it runs and where its output goes (appended).
 *
 * @param orphanSignal what the process gets when its launcher is gone; KILL follows two seconds later
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String orphanSignal) {
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
