package org.ivslive.bench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Seats as the application keeps them, or, with a fault, as it must not. */
public final class FakeSeats {
    /** What can be wrong with it. */
    public enum Fault {
        /** It puts everybody on the first stage. */
        OVERFILLS,
        /** Its statistics alone show a stage above its seats. */
        OVERFILLED_IN_STATS,
        /** Whoever asks again gets another stage. */
        CHANGES_SEATS,
        /** It forgets the first viewer. */
        LOSES_A_SEAT,
        /** It counts one viewer twice. */
        MISCOUNTS,
        /** It says yes to the first who leaves, and keeps them. */
        KEEPS_A_SEAT,
        /** It refuses joins after the tenth call. */
        LIMITS,
        /** Nobody is live. */
        OFFLINE,
        /** Somebody is live, which is no fault. */
        LIVE,
        /** It cannot say how many there are. */
        BROKEN_STATS,
        /** It cuts every connection on which a heartbeat comes. */
        CUTS_HEARTBEATS
    }

    /** Status 0 cuts the connection. */
    public record Reply(int status, String body) {}

    private final int perStage;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Map<String, String> seated = new TreeMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<String> moves = new ArrayList<>();
    private int others;

    public FakeSeats(int perStage, Fault... faults) {
        this.perStage = perStage;
        this.faults.addAll(List.of(faults));
    }

    /** Everybody on the first stage is to go to another. */
    public synchronized FakeSeats draining() {
        moves.add("arn:stage/0");
        return this;
    }

    public synchronized FakeSeats withOthers(int count) {
        others = count;
        return this;
    }

    public synchronized int seatedNow() {
        return seated.size();
    }

    public synchronized int calls(String call) {
        return calls.getOrDefault(call, 0);
    }

    synchronized Reply answer(String call, String key, String session, JsonNode body) {
        String name = call.replaceFirst("\\?.*", "").replaceFirst("/api/viewer/list/.*", "/api/viewer/list");
        int count = calls.merge(name, 1, Integer::sum);
        if (name.equals("GET /health/live")) {
            return success("{}");
        }
        boolean admin = key.equals(FakeApplication.ADMIN);
        if (!admin && !key.equals(FakeApplication.VIEWER)) {
            return error(401, "UNAUTHORIZED");
        }
        String user = body.path("userId").asText();
        if (!admin && name.startsWith("POST /api/viewer/") && !session.equals("secret of " + user)) {
            return error(403, "FORBIDDEN");
        }
        return switch (name) {
            case "GET /api/stats" -> admin ? stats() : error(403, "FORBIDDEN");
            case "POST /api/token/publisher" -> admin ? publisher() : error(403, "FORBIDDEN");
            case "POST /api/token/viewer" -> join(user, count);
            case "POST /api/viewer/heartbeat" ->
                heartbeat(user, body.path("stageArn").asText());
            case "POST /api/viewer/rejoin" -> rejoin(user, body.path("stageArn").asText());
            case "POST /api/viewer/leave" -> leave(user, count);
            case "GET /api/viewer/list" -> list(call);
            default -> error(404, "NOT_FOUND");
        };
    }

    private Reply publisher() {
        return success("{\"token\":\"t\"}");
    }

    private Reply join(String user, int count) {
        if (faults.contains(Fault.OFFLINE)) {
            return error(404, "NOT_FOUND");
        }
        if (faults.contains(Fault.LIMITS) && count > 10) {
            return error(429, "RATE_LIMIT_EXCEEDED");
        }
        boolean isNew = !seated.containsKey(user);
        if (isNew || faults.contains(Fault.CHANGES_SEATS)) {
            String before = seated.remove(user);
            seated.put(user, free(String.valueOf(before)));
        }
        String stage = seated.get(user);
        return success("""
                {"token":"t","participantId":"p-%s","userId":"%s","stageArn":"%s","currentViewers":%d,"isNewViewer":%s,"session":"secret of %s"}""".formatted(user, user, stage, on(stage), isNew, user));
    }

    private String free(String not) {
        if (faults.contains(Fault.OVERFILLS)) {
            return "arn:stage/0";
        }
        for (int i = 0; ; i++) {
            String stage = "arn:stage/" + i;
            if (!stage.equals(not) && !moves.contains(stage) && on(stage) < perStage) {
                return stage;
            }
            if (moves.contains(stage) && calls("POST /api/viewer/rejoin") == 0 && on(stage) < perStage) {
                return stage;
            }
        }
    }

    private Reply heartbeat(String user, String stage) {
        if (faults.contains(Fault.CUTS_HEARTBEATS)) {
            return new Reply(0, "");
        }
        if (faults.remove(Fault.LOSES_A_SEAT)) {
            seated.remove(user);
        }
        if (!stage.equals(seated.get(user))) {
            return error(404, "NOT_FOUND");
        }
        String move = moves.contains(stage)
                ? ",\"move\":{\"stageArn\":\"arn:stage/9\",\"token\":\"t\",\"participantId\":\"p2\"}"
                : "";
        return success(
                "{\"userId\":\"%s\",\"stageArn\":\"%s\",\"heartbeatUpdated\":true%s}".formatted(user, stage, move));
    }

    private Reply rejoin(String user, String stage) {
        seated.put(user, stage);
        return success("{\"currentViewers\":%d}".formatted(on(stage)));
    }

    private Reply leave(String user, int count) {
        if (!faults.contains(Fault.KEEPS_A_SEAT) || count > 1) {
            seated.remove(user);
        }
        return success("{\"viewerLeft\":true}");
    }

    private Reply list(String call) {
        String stage = call.contains("stage%2F0") ? "arn:stage/0" : "";
        return success("{\"viewers\":["
                + seated.entrySet().stream()
                        .filter(each -> each.getValue().equals(stage))
                        .map(each -> "{\"userId\":\"" + each.getKey() + "\"}")
                        .collect(Collectors.joining(","))
                + "]}");
    }

    private Reply stats() {
        if (faults.contains(Fault.BROKEN_STATS)) {
            return error(500, "INTERNAL");
        }
        int total = others + seated.size() + (faults.contains(Fault.MISCOUNTS) && !seated.isEmpty() ? 1 : 0);
        String stages = seated.values().stream()
                .distinct()
                .map(stage -> "{\"stageArn\":\"%s\",\"viewerCount\":%d}"
                        .formatted(stage, on(stage) + (faults.contains(Fault.OVERFILLED_IN_STATS) ? perStage : 0)))
                .collect(Collectors.joining(","));
        return success("{\"totalViewers\":%d,\"publisherState\":\"%s\",\"stages\":[%s]}"
                .formatted(total, faults.contains(Fault.LIVE) ? "LIVE" : "OFFLINE", stages));
    }

    private int on(String stage) {
        return (int) seated.values().stream().filter(stage::equals).count();
    }

    private static Reply success(String data) {
        return new Reply(200, "{\"success\":true,\"data\":" + data + "}");
    }

    private static Reply error(int status, String code) {
        return new Reply(status, "{\"success\":false,\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\"}}");
    }
}
