package org.ivslive.logging;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ivslive.settings.Settings;
import org.ivslive.settings.Settings.LogFormat;
import org.ivslive.settings.Settings.LogLevel;
import org.ivslive.wiring.Component;
import org.ivslive.wiring.NodeId;

/** Lays out every line that the process logs from here on as the settings say, the server's own lines too. */
@Component
public class LoggingSetup {

    /** Held strongly: a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("org.ivslive");

    void begin(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) @Initialized(ApplicationScoped.class)
                    Object event,
            Settings settings,
            NodeId node) {
        Redaction redaction = new Redaction(settings.secretValues());
        Formatter formatter = settings.get(Settings.LOG_FORMAT) == LogFormat.JSON
                ? new JsonFormatter(redaction, node.value())
                : new TextFormatter(redaction);
        Level level = level(settings.get(Settings.LOG_LEVEL));
        OURS.setLevel(level);
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(formatter);
            handler.setLevel(Level.ALL);
            handler.setFilter(new RequestMark());
        }
    }

    private static Level level(LogLevel level) {
        return switch (level) {
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case INFO -> Level.INFO;
            case DEBUG -> Level.FINE;
            case TRACE -> Level.FINEST;
        };
    }
}
