package org.ivslive.local.ivs;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.ivslive.local.ivs.quota.QuotaSettings;

/** How a stand-in runs. */
public record StandInConfig(
        InetSocketAddress address,
        String account,
        Optional<Path> stateFile,
        QuotaSettings quotas,
        InstantSource clock) {
    public static final String DEFAULT_ACCOUNT = "123456789012";

    /** On a free port of 127.0.0.1, with AWS's quotas, keeping nothing. */
    public static StandInConfig onFreePort() {
        return new StandInConfig(
                new InetSocketAddress("127.0.0.1", 0),
                DEFAULT_ACCOUNT,
                Optional.empty(),
                QuotaSettings.AWS,
                InstantSource.system());
    }

    public StandInConfig keepingStateIn(Path file) {
        return new StandInConfig(address, account, Optional.of(file), quotas, clock);
    }

    /** @param name as in {@code IVS_LOCAL_QUOTA_CREATE_STAGE}, without the prefix */
    public StandInConfig quota(String name, int value) {
        return new StandInConfig(address, account, stateFile, quotas.with(name, value), clock);
    }

    /** The same, with every rate so high that none is met. */
    public StandInConfig withoutRates() {
        return new StandInConfig(address, account, stateFile, quotas.withoutRates(), clock);
    }

    public StandInConfig clock(InstantSource newClock) {
        return new StandInConfig(address, account, stateFile, quotas, newClock);
    }
}
