package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ivslive.audit.AuditFormat;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

/**
 * Whether stages come and go by themselves: as the settings say, until somebody says otherwise for all nodes. It is read
 * anew each time, so that every node knows at once.
 */
@Component
public class ScalerSwitch {

    private static final Script SWITCH = Script.beside(ScalerSwitch.class, "switch.lua");
    private static final String ON = "on";
    private static final String OFF = "off";

    private final LiveStore store;
    private final Keys keys;
    private final DecisionTrail trail;
    private final AuditFormat format;
    private final boolean bySetting;

    @Inject
    ScalerSwitch(LiveStore store, Keys keys, DecisionTrail trail, AuditFormat format, Settings settings) {
        this.store = store;
        this.keys = keys;
        this.trail = trail;
        this.format = format;
        bySetting = settings.get(Settings.AUTO_SCALE_ENABLED);
    }

    public boolean isOn(BroadcastId broadcast) {
        return said(broadcast).orElse(bySetting);
    }

    /** What somebody has said; empty while the settings hold. */
    public Optional<Boolean> said(BroadcastId broadcast) {
        return said(broadcast, "", "", "");
    }

    /** What the settings of this node say. */
    public boolean bySetting() {
        return bySetting;
    }

    /**
     * Has the switch say so from now on, and that recorded, both or neither.
     *
     * @param who has said it
     */
    public void turn(BroadcastId broadcast, boolean on, String who) {
        DecisionEntry entry = trail.entry(
                broadcast,
                on ? "SWITCH_ON" : "SWITCH_OFF",
                "said by " + who,
                Map.of(),
                "from now on and for all nodes, whatever the settings say");
        said(broadcast, on ? ON : OFF, DecisionSink.TYPE, format.write(entry));
    }

    private Optional<Boolean> said(BroadcastId broadcast, String word, String type, String entry) {
        String now =
                store.text(SWITCH, List.of(keys.scalerSwitch(broadcast), keys.audit(broadcast)), word, type, entry);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.equals(ON));
    }
}
