package org.ivslive.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every dependency every other second, each on a thread of its own, so that whoever asks about health is answered
 * at once and a dependency that hangs hangs alone.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(HealthMonitor.class);

    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> underWay = new ConcurrentHashMap<>();

    @Inject
    @Any
    Instance<HealthCheck> checks;

    @Resource
    ManagedExecutorService executor;

    /** Whether the dependency of this name answered when it was last asked. */
    public boolean isWell(String name) {
        return answers.getOrDefault(name, false);
    }

    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        for (HealthCheck check : checks) {
            if (underWay.putIfAbsent(check.name(), true) == null) {
                executor.execute(() -> ask(check));
            } else {
                note(check.name(), false, "no answer yet");
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
        if (well && Boolean.FALSE.equals(before)) {
            LOG.info("{} answers again", name);
        } else if (!well && !Boolean.FALSE.equals(before)) {
            LOG.warn("{} does not answer: {}", name, why);
        }
    }
}
