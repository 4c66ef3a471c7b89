package org.ivslive.scaling;

import jakarta.inject.Inject;
import java.util.List;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.broadcast.Keys;
import org.ivslive.redis.LiveStore;
import org.ivslive.redis.Script;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

/** Whether stages come and go by themselves: as the settings say, until somebody says otherwise for all nodes. */
@Component
public class ScalerSwitch {

    private static final Script READ = Script.beside(ScalerSwitch.class, "switch.lua");
    private static final String ON = "on";
    private static final String OFF = "off";

    private final LiveStore store;
    private final Keys keys;
    private final boolean byDefault;

    @Inject
    ScalerSwitch(LiveStore store, Keys keys, Settings settings) {
        this.store = store;
        this.keys = keys;
        byDefault = settings.get(Settings.AUTO_SCALE_ENABLED);
    }

    public boolean isOn(BroadcastId broadcast) {
        return said(broadcast, "");
    }

    public void turn(BroadcastId broadcast, boolean on) {
        said(broadcast, on ? ON : OFF);
    }

    private boolean said(BroadcastId broadcast, String word) {
        String now = store.text(READ, List.of(keys.scalerSwitch(broadcast)), word);
        return now.isEmpty() ? byDefault : now.equals(ON);
    }
}
