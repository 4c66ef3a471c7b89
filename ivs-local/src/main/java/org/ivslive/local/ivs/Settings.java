package org.ivslive.local.ivs;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ivslive.local.ivs.quota.QuotaSettings;

/** The environment and the flags, read and checked. */
record Settings(StandInConfig config, boolean stopWithStdin) {
    static final String PORT = "IVS_LOCAL_PORT";
    static final String DEFAULT_PORT = "4599";
    private static final String QUOTA = "IVS_LOCAL_QUOTA_";
    private static final String QUOTA_FLAG = "--quota=";

    /** Something that is wrong with a setting, in one line that names it. */
    static final class Bad extends Exception {
        Bad(String line) {
            super(line);
        }
    }

    static Settings read(Map<String, String> environment, List<String> flags) throws Bad {
        QuotaSettings quotas = QuotaSettings.AWS;
        for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
            if (entry.getKey().startsWith(QUOTA)) {
                quotas = quota(quotas, entry.getKey(), entry.getKey().substring(QUOTA.length()), entry.getValue());
            }
        }
        boolean stopWithStdin = false;
        for (String flag : flags) {
            if (flag.equals("--stop-with-stdin")) {
                stopWithStdin = true;
            } else if (flag.startsWith(QUOTA_FLAG) && flag.indexOf('=', QUOTA_FLAG.length()) > 0) {
                int equals = flag.indexOf('=', QUOTA_FLAG.length());
                quotas = quota(quotas, flag, flag.substring(QUOTA_FLAG.length(), equals), flag.substring(equals + 1));
            } else {
                throw new Bad("unknown flag " + flag + ": there are --stop-with-stdin and --quota=NAME=NUMBER");
            }
        }
        InetSocketAddress address = new InetSocketAddress(bindAddress(environment), port(environment));
        Optional<Path> state = value(environment, "IVS_LOCAL_STATE").map(Path::of);
        StandInConfig config = new StandInConfig(address, account(environment), state, quotas, InstantSource.system());
        return new Settings(config, stopWithStdin);
    }

    private static QuotaSettings quota(QuotaSettings quotas, String setting, String name, String value) throws Bad {
        try {
            return quotas.with(name, Integer.parseInt(value.strip()));
        } catch (NumberFormatException notANumber) {
            throw new Bad(setting + " must be a whole number, not '" + value + "'");
        } catch (IllegalArgumentException wrong) {
            throw new Bad(setting + ": " + wrong.getMessage());
        }
    }

    private static int port(Map<String, String> environment) throws Bad {
        String text = value(environment, PORT).orElse(DEFAULT_PORT);
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Bad(PORT + " must be a port from 0 to 65535, not '" + text + "'");
    }

    private static InetAddress bindAddress(Map<String, String> environment) throws Bad {
        String text = value(environment, "BIND_ADDRESS").orElse("127.0.0.1");
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new Bad("BIND_ADDRESS is not an address of this machine: '" + text + "'");
        }
    }

    private static String account(Map<String, String> environment) throws Bad {
        String account = value(environment, "IVS_LOCAL_ACCOUNT").orElse(StandInConfig.DEFAULT_ACCOUNT);
        if (!account.matches("[0-9]{12}")) {
            throw new Bad("IVS_LOCAL_ACCOUNT must have 12 digits, not '" + account + "'");
        }
        return account;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
