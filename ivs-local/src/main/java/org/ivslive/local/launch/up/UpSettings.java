package org.ivslive.local.launch.up;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.local.launch.Addresses;
import org.ivslive.local.launch.boot.Problem;

/** What the user chose for {@code ./ivs up}; whatever is not given here runs on this machine. */
record UpSettings(
        String bindAddress,
        Port application,
        Optional<Port> redis,
        Optional<Port> database,
        Optional<Port> standIn,
        Port mediaUdp,
        Optional<Port> standInUdp,
        Optional<Path> dataDir,
        Map<String, String> environment) {
    /** Any of these means an AWS account is to be used. */
    private static final List<String> AWS = List.of(
            "AWS_ENDPOINT_URL_IVS_REALTIME",
            "AWS_ACCESS_KEY_ID",
            "AWS_PROFILE",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI");

    static UpSettings of(Map<String, String> environment) {
        boolean aws = AWS.stream().anyMatch(environment::containsKey);
        boolean mediaOnly = "media".equals(environment.get("ROLE"));
        return new UpSettings(
                bindAddress(environment),
                mediaOnly ? Port.tcp(environment, "PORT", 3001) : Port.tcp(environment, "API_PORT", 3000),
                unless(environment.containsKey("REDIS_HOST"), Port.tcp(environment, "REDIS_PORT", 16379)),
                unless(environment.containsKey("DB_HOST"), Port.tcp(environment, "DB_PORT", 15432)),
                unless(aws, Port.tcp(environment, "IVS_LOCAL_PORT", 4599)),
                Port.udp(environment, "MEDIA_UDP_PORT", 10000),
                unless(aws, Port.udp(environment, "IVS_LOCAL_UDP_PORT", 10001)),
                Optional.ofNullable(environment.get("IVS_DATA_DIR")).map(Path::of),
                environment);
    }

    /** Those that are to be listened on, checked before anything starts. */
    List<Port> ports() {
        List<Port> ports = new ArrayList<>(List.of(application));
        redis.ifPresent(ports::add);
        database.ifPresent(ports::add);
        standIn.ifPresent(ports::add);
        ports.add(mediaUdp);
        standInUdp.ifPresent(ports::add);
        return ports;
    }

    /** As a browser on this machine reaches the application; cameras work on localhost without a certificate. */
    String url() {
        String host = Addresses.reachable(bindAddress);
        return "http://"
                + (host.equals("127.0.0.1") || host.equals("::1") ? "localhost" : Addresses.inUrl(host))
                + ":"
                + application.number();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** Not the record's own: the environment holds secrets. */
    @Override
    public String toString() {
        return "settings for " + url();
    }

    private static String bindAddress(Map<String, String> environment) {
        String address = environment.getOrDefault("BIND_ADDRESS", "127.0.0.1");
        try {
            String resolved = InetAddress.getByName(address).getHostAddress();
            // An IPv6 address would come back in its long form.
            return address.contains(":") ? address : resolved;
        } catch (UnknownHostException e) {
            throw new Problem(
                    "BIND_ADDRESS=%s is not an address: give one of this machine, such as 127.0.0.1 or 0.0.0.0"
                            .formatted(address),
                    Problem.USAGE);
        }
    }

    private static Optional<Port> unless(boolean given, Port port) {
        return given ? Optional.empty() : Optional.of(port);
    }
}
