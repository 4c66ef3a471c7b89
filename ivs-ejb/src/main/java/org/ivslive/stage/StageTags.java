package org.ivslive.stage;

import java.util.Map;
import org.ivslive.broadcast.BroadcastId;

/** The tags by which an installation knows its stages again, also when it has forgotten everything else. */
public record StageTags(String installation, BroadcastId broadcast) {

    private static final String INSTALLATION = "ivs-live:installation";
    private static final String BROADCAST = "ivs-live:broadcast";
    private static final String ROLE = "ivs-live:role";
    private static final String MASTER = "master";

    public Map<String, String> forMaster() {
        return Map.of(INSTALLATION, installation, BROADCAST, broadcast.value(), ROLE, MASTER);
    }

    /** Whether a stage with these tags belongs to the installation and broadcast. */
    public boolean own(Map<String, String> tags) {
        return installation.equals(tags.get(INSTALLATION)) && broadcast.value().equals(tags.get(BROADCAST));
    }

    public boolean ownMaster(Map<String, String> tags) {
        return own(tags) && MASTER.equals(tags.get(ROLE));
    }
}
