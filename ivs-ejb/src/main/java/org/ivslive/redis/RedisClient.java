package org.ivslive.redis;

import static org.ivslive.settings.Settings.REDIS_DB;
import static org.ivslive.settings.Settings.REDIS_HOST;
import static org.ivslive.settings.Settings.REDIS_PASSWORD;
import static org.ivslive.settings.Settings.REDIS_PORT;
import static org.ivslive.settings.Settings.REDIS_TLS;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;

/** Makes the Redisson client: quick to notice a dead server, and started without one. */
@Component
public class RedisClient {

    @Produces
    @Singleton
    public RedissonClient client(Settings settings) {
        Config config = new Config()
                .setCodec(StringCodec.INSTANCE)
                .setThreads(4)
                .setNettyThreads(2)
                .setUseScriptCache(true)
                .setLazyInitialization(true);
        settings.find(REDIS_PASSWORD).ifPresent(config::setPassword);
        config.useSingleServer()
                .setAddress((settings.get(REDIS_TLS) ? "rediss://" : "redis://") + settings.get(REDIS_HOST) + ":"
                        + settings.get(REDIS_PORT))
                .setDatabase(settings.get(REDIS_DB))
                .setConnectionPoolSize(64)
                .setConnectionMinimumIdleSize(4)
                .setConnectTimeout(1_000)
                .setTimeout(1_000)
                .setRetryAttempts(1)
                .setRetryDelay(new ConstantDelay(Duration.ofMillis(100)))
                .setPingConnectionInterval(2_000);
        return Redisson.create(config);
    }

    void close(@Disposes RedissonClient client) {
        client.shutdown();
    }
}
