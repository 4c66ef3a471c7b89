package org.ivslive.stage;

import java.util.Map;
import java.util.Optional;
import org.ivslive.broadcast.BroadcastId;

/** The tags by which an installation knows its stages again, also when it has forgotten everything else. */
public record StageTags(String installation, BroadcastId broadcast) {

    private static final String INSTALLATION = "ivs-live:installation";
    private static final String BROADCAST = "ivs-live:broadcast";
    private static final String ROLE = "ivs-live:role";
    private static final String MASTER = "master";
    private static final String AUTO = "auto";
    private static final String MANUAL = "manual";
    private static final String ORDER = "ivs-live:order";

    /** What the tags of an installation begin with; nobody else may set such. */
    public static final String RESERVED = "ivs-live:";

    public Map<String, String> forMaster() {
        return Map.of(INSTALLATION, installation, BROADCAST, broadcast.value(), ROLE, MASTER);
    }

    /** By the order it is found again where the answer to its making was lost. */
    public Map<String, String> forStage(StageOrder order) {
        return Map.of(
                INSTALLATION,
                installation,
                BROADCAST,
                broadcast.value(),
                ROLE,
                order.autoScaled() ? AUTO : MANUAL,
                ORDER,
                order.id());
    }

    public Optional<String> order(Map<String, String> tags) {
        return Optional.ofNullable(tags.get(ORDER));
    }

    /** Whether the scaler made it, and may take it away again. */
    public boolean autoScaled(Map<String, String> tags) {
        return AUTO.equals(tags.get(ROLE));
    }

    /** Whether a stage with these tags belongs to the installation and broadcast. */
    public boolean own(Map<String, String> tags) {
        return installation.equals(tags.get(INSTALLATION)) && broadcast.value().equals(tags.get(BROADCAST));
    }

    public boolean ownMaster(Map<String, String> tags) {
        return own(tags) && MASTER.equals(tags.get(ROLE));
    }
}
