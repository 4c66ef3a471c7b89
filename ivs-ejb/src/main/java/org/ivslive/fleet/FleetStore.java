package org.ivslive.fleet;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.ivs.StageId;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.wiring.Component;

/** The fleet in Redis: each call is one step. */
@Component
class FleetStore {

    private static final Script REGISTER = Script.beside(FleetStore.class, "register.lua");
    private static final Script BEAT = Script.beside(FleetStore.class, "beat.lua");
    private static final Script LINK = Script.beside(FleetStore.class, "link.lua");
    private static final Script STATE = Script.beside(FleetStore.class, "state.lua");
    private static final Script SHARE = Script.beside(FleetStore.class, "share.lua");
    private static final Script GONE = Script.beside(FleetStore.class, "gone.lua");

    private final LiveStore store;
    private final Keys keys;
    private final AuditFormat format;

    @Inject
    FleetStore(LiveStore store, Keys keys, AuditFormat format) {
        this.store = store;
        this.keys = keys;
        this.format = format;
    }

    void register(BroadcastId broadcast, MediaServer server) {
        // As Redis keeps it, or its last beat would seem to lie before its registration.
        Instant now = server.registeredAt().truncatedTo(ChronoUnit.MILLIS);
        store.ask(
                REGISTER,
                List.of(
                        keys.fleet(broadcast),
                        keys.fleetBeats(broadcast),
                        keys.fleetLinks(broadcast),
                        keys.audit(broadcast)),
                server.id().value(),
                format.write(server),
                now.toEpochMilli(),
                format.write(new MediaServerEntry(broadcast.value(), server, now, null)));
    }

    /** False where the server is not of the fleet. */
    boolean beat(BroadcastId broadcast, ServerId server, ServerReport report, Instant now) {
        return store.ask(
                BEAT,
                List.of(keys.fleet(broadcast), keys.fleetBeats(broadcast), keys.fleetReports(broadcast)),
                server.value(),
                now.toEpochMilli(),
                format.write(report));
    }

    /** False where the server is not of the fleet. */
    boolean linked(BroadcastId broadcast, ServerId server, Instant until) {
        return store.ask(
                LINK, List.of(keys.fleet(broadcast), keys.fleetLinks(broadcast)), server.value(), until.toEpochMilli());
    }

    /** False where it has been heard of since it was seen. */
    boolean gone(BroadcastId broadcast, FleetMember seen, Instant now) {
        return store.ask(
                GONE,
                List.of(
                        keys.fleet(broadcast),
                        keys.fleetBeats(broadcast),
                        keys.fleetLinks(broadcast),
                        keys.fleetReports(broadcast),
                        keys.audit(broadcast)),
                seen.server().id().value(),
                Long.toString(seen.lastBeat().toEpochMilli()),
                seen.linkedUntil()
                        .map(until -> Long.toString(until.toEpochMilli()))
                        .orElse(""),
                format.write(new MediaServerEntry(broadcast.value(), seen.server(), seen.lastBeat(), now)));
    }

    /** Gives each stage whose server is another now, if it is with whom it was seen; those concerned are told. */
    void share(BroadcastId broadcast, Map<StageId, ServerId> before, Map<StageId, ServerId> after) {
        List<String> changes = new ArrayList<>();
        List<String> concerned = new ArrayList<>();
        for (StageId stage : union(before, after)) {
            String was =
                    Optional.ofNullable(before.get(stage)).map(ServerId::value).orElse("");
            String is =
                    Optional.ofNullable(after.get(stage)).map(ServerId::value).orElse("");
            if (!was.equals(is)) {
                changes.addAll(List.of(stage.value(), was, is));
                concerned.add(was);
                concerned.add(is);
            }
        }
        if (!changes.isEmpty()) {
            List<Object> arguments = new ArrayList<>();
            arguments.add(keys.fleetEvents(broadcast));
            arguments.add(concerned.stream()
                    .filter(server -> !server.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(",")));
            arguments.addAll(changes);
            store.number(SHARE, List.of(keys.fleetFeeds(broadcast)), arguments.toArray());
        }
    }

    private static List<StageId> union(Map<StageId, ServerId> before, Map<StageId, ServerId> after) {
        List<StageId> all = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(stage -> !before.containsKey(stage)).forEach(all::add);
        return all;
    }

    FleetState state(BroadcastId broadcast) {
        List<List<String>> all = store.list(
                STATE,
                List.of(
                        keys.fleet(broadcast),
                        keys.fleetBeats(broadcast),
                        keys.fleetLinks(broadcast),
                        keys.fleetReports(broadcast),
                        keys.fleetFeeds(broadcast)));
        Map<String, String> beats = map(all.get(1));
        Map<String, String> links = map(all.get(2));
        Map<String, String> reports = map(all.get(3));
        List<FleetMember> members = map(all.get(0)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new FleetMember(
                        format.read(entry.getValue(), MediaServer.class),
                        moment(Objects.requireNonNull(beats.get(entry.getKey()))),
                        Optional.ofNullable(links.get(entry.getKey())).map(FleetStore::moment),
                        Optional.ofNullable(reports.get(entry.getKey()))
                                .map(text -> format.read(text, ServerReport.class))))
                .toList();
        Map<StageId, ServerId> feeds = new HashMap<>();
        map(all.get(4)).forEach((stage, server) -> feeds.put(new StageId(stage), new ServerId(server)));
        return new FleetState(members, feeds);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static Map<String, String> map(List<String> flat) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            map.put(flat.get(i), flat.get(i + 1));
        }
        return map;
    }
}
