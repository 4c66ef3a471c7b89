package org.ivslive.web.fleet;

import java.time.Instant;
import java.util.List;
import org.ivslive.fleet.FleetMember;
import org.ivslive.fleet.FleetState;
import org.ivslive.fleet.LegHealth;
import org.ivslive.fleet.MediaServer;
import org.ivslive.fleet.ServerReport;
import org.ivslive.stage.LiveStage;
import org.ivslive.web.openapi.Says;
import org.jspecify.annotations.Nullable;

/** The media servers, for those who run the show. */
record FleetBody(
        List<Server> servers,
        int totalServers,
        @Says("Stages that no server has room for.") List<String> unfed) {

    record Server(
            String serverId,
            String ipAddress,
            int port,
            @Nullable String publicUrl,
            @Nullable String region,
            @Nullable Integer capacity,
            Instant registeredAt,
            Instant lastHeartbeat,
            @Says("Whether it is connected by WebSocket.") boolean connected,
            boolean publisherActive,
            int connectedStages,
            @Says("The stages that it is to feed.") List<String> stages,

            @Says("What it said of its legs in its last heartbeat.")
            List<LegHealth> legs) {}

    static FleetBody of(FleetState state, List<LiveStage> stages, Instant now) {
        List<Server> servers = state.members().stream()
                .filter(member -> member.isAlive(now))
                .map(member -> server(member, state, stages, now))
                .toList();
        List<String> unfed = stages.stream()
                .filter(stage -> !state.feeds().containsKey(stage.id()))
                .map(stage -> stage.arn().value())
                .toList();
        return new FleetBody(servers, servers.size(), unfed);
    }

    private static Server server(FleetMember member, FleetState state, List<LiveStage> stages, Instant now) {
        MediaServer server = member.server();
        ServerReport report = member.report().orElse(new ServerReport(false, 0, List.of()));
        return new Server(
                server.id().value(),
                server.ipAddress(),
                server.port(),
                server.publicUrl(),
                server.region(),
                server.capacity(),
                server.registeredAt(),
                member.lastBeat(),
                member.isLinked(now),
                report.publisherActive(),
                report.connectedStages(),
                stages.stream()
                        .filter(stage -> server.id().equals(state.feeds().get(stage.id())))
                        .map(stage -> stage.arn().value())
                        .toList(),
                report.legs());
    }
}
