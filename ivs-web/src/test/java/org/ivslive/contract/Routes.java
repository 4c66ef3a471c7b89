package org.ivslive.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may make which call. A call that has no row here fails the tests. */
public final class Routes {

    private static final String TABLE = """
            GET    /                       | open
            GET    /health                 | open
            GET    /health/live            | open
            GET    /health/ready           | open
            GET    /openapi                | open
            GET    /api/health             | open
            GET    /metrics                | admin
            GET    /api/keys               | admin
            POST   /api/keys               | admin
            DELETE /api/keys/{id}          | admin
            GET    /api/signing-keys       | admin
            POST   /api/signing-keys/rotate | admin
            GET    /api/stage              | admin
            GET    /api/stage/list         | admin
            GET    /api/stage/master/info  | admin
            POST   /api/stage              | admin
            GET    /api/stage/{stageArn}   | admin
            PUT    /api/stage/{stageArn}   | admin
            DELETE /api/stage/{stageArn}   | admin
            GET    /api/stage/{stageArn}/events | admin
            POST   /api/stage/{stageArn}/drain | admin
            DELETE /api/stage/{stageArn}/drain | admin
            POST   /api/stage/replication/start | admin
            DELETE /api/stage/replication/stop | admin
            GET    /api/stage/replication/status/{stageArn} | admin
            GET    /api/stage/replication/publisher-info | admin
            GET    /api/quotas             | admin
            GET    /api/autoscaling        | admin
            PUT    /api/autoscaling        | admin
            GET    /api/autoscaling/preview | admin
            GET    /api/autoscaling/decisions | admin
            POST   /api/token/publisher    | admin, publisher
            POST   /api/token/publisher-all | admin, publisher
            POST   /api/token/viewer       | admin, viewer
            POST   /api/token/mediaserver  | admin, media
            POST   /api/media/register     | admin, media
            GET    /api/media/stages       | admin, media
            POST   /api/media/token        | admin, media
            POST   /api/media/heartbeat    | admin, media
            GET    /api/media/servers      | admin
            POST   /api/publisher/heartbeat | admin, publisher
            POST   /api/publisher/end      | admin, publisher
            POST   /api/ws/ticket          | admin, publisher
            GET    /api/stats              | admin, publisher
            GET    /api/stats/viewers      | admin, publisher
            GET    /api/stats/publisher    | admin, publisher
            GET    /api/stats/stages       | admin, publisher
            GET    /api/stats/stages/{stageArn} | admin, publisher
            POST   /api/viewer/rejoin      | admin, viewer
            POST   /api/viewer/heartbeat   | admin, viewer
            POST   /api/viewer/leave       | admin, viewer
            GET    /api/viewer/list/{stageArn} | admin
            GET    /api/viewer/duration    | admin, viewer
            GET    /api/stats/reconciliation | admin
            GET    /api/stats/history      | admin, publisher
            GET    /api/viewer/history/{userId} | admin
            GET    /api/viewer/stats/{stageArn} | admin
            """;

    private Routes() {}

    /**
     * A row of the table.
     *
     * @param who {@code open}, or the roles whose keys are accepted
     */
    public record Route(String method, String path, Set<String> who) {

        public boolean open() {
            return who.contains("open");
        }

        /** What a caller is answered before the call itself is looked at; 0 where they are let in. */
        public int refusal(String caller) {
            if (open() || who.contains(caller)) {
                return 0;
            }
            return caller.equals("nobody") || caller.equals("stranger") ? 401 : 403;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Route> all() {
        return TABLE.lines().map(Routes::route).toList();
    }

    private static Route route(String line) {
        String[] columns = line.split("\\|");
        String[] call = columns[0].strip().split("\\s+");
        return new Route(
                call[0], call[1], new TreeSet<>(Arrays.asList(columns[1].strip().split(",\\s*"))));
    }
}
