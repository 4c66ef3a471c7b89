package org.ivslive.health;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every dependency, each on a thread of its own, so that whoever asks about health is answered at once and a
 * dependency that hangs hangs alone.
 */
@Component
public class HealthMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(HealthMonitor.class);

    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Instance<HealthCheck> checks;
    private final ManagedExecutorService executor;

    @Inject
    HealthMonitor(@Any Instance<HealthCheck> checks, ManagedExecutorService executor) {
        this.executor = executor;
        this.checks = checks;
    }

    public HealthReport report() {
        return new HealthReport(
                isWell(HealthCheck.REDIS), isWell(HealthCheck.DATABASE), isWell(HealthCheck.MASTER_STAGE));
    }

    private boolean isWell(String name) {
        return answers.getOrDefault(name, false);
    }

    void look() {
        for (HealthCheck check : checks) {
            if (underWay.add(check.name())) {
                executor.execute(() -> ask(check));
            } else if (answers.containsKey(check.name())) {
                // It was asked at the last look, and has not answered since.
                note(check.name(), false, "no answer in time");
            }
        }
    }

    private void ask(HealthCheck check) {
        try {
            check.check();
            note(check.name(), true, "");
        } catch (Exception e) {
            note(check.name(), false, String.valueOf(e.getMessage()));
        } finally {
            underWay.remove(check.name());
        }
    }

    private void note(String name, boolean well, String why) {
        Boolean before = answers.put(name, well);
        if (well && before == null) {
            LOG.info("{} is well", name);
        } else if (well && !before) {
            LOG.info("{} is well again", name);
        } else if (!well && before == null) {
            LOG.info("{} is not there yet: {}", name, why);
        } else if (!well && before) {
            LOG.warn("{} is not well: {}", name, why);
        }
    }
}
