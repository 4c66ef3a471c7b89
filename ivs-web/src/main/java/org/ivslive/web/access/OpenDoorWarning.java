package org.ivslive.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says loudly at start when nobody is asked for a key. */
@Component
class OpenDoorWarning {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoorWarning.class);

    void warn(@Observes @Initialized(ApplicationScoped.class) Object start, Settings settings) {
        if (settings.get(Settings.SKIP_AUTH)) {
            LOG.warn(
                    "**** SKIP_AUTH=true: everyone may do everything, no key is asked for. Never run a show like this. ****");
        }
    }
}
