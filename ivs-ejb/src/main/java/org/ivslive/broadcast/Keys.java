package org.ivslive.broadcast;

import jakarta.inject.Inject;
import org.ivslive.settings.Settings;
import org.ivslive.wiring.Component;

/** The names of everything in Redis. The braces keep a broadcast's keys in one slot, so that a script can touch them all. */
@Component
public class Keys {

    private final String prefix;

    @Inject
    public Keys(Settings settings) {
        this(settings.get(Settings.REDIS_KEY_PREFIX));
    }

    Keys(String prefix) {
        this.prefix = prefix;
    }

    /** String with a time to live: how often this client has asked; of no broadcast. */
    public String rate(String client) {
        return prefix + "rate:" + client;
    }

    /** String with a time to live: who may open a WebSocket with the ticket that hashes to this; of no broadcast. */
    public String ticket(String hash) {
        return prefix + "ticket:" + hash;
    }

    /** Hash: how much of AWS's rates each node uses, by its name; of no broadcast. */
    public String rates() {
        return prefix + "rates";
    }

    /** String with a time to live: how many public keys IVS holds, and since when that is known; of no broadcast. */
    public String publicKeys() {
        return prefix + "public-keys";
    }

    /** String with a time to live: who counts the public keys; of no broadcast. */
    public String publicKeysLease() {
        return prefix + "lease:public-keys";
    }

    /** Sorted set: the ids of the stages, by the time of their making. */
    public String stages(BroadcastId broadcast) {
        return of(broadcast, "stages");
    }

    /** The beginning of each stage's hash; its id follows. */
    public String stage(BroadcastId broadcast) {
        return of(broadcast, "stage:");
    }

    /** The beginning of each stage's set of seats, by the time of the last heartbeat; the stage's id follows. */
    public String seats(BroadcastId broadcast) {
        return of(broadcast, "seats:");
    }

    /** Sorted set: the ids of the stages that are ready, by the number of their viewers. */
    public String readyStages(BroadcastId broadcast) {
        return of(broadcast, "ready");
    }

    /** Sorted set: the ids of the stages that are connecting, by the number of their viewers. */
    public String connectingStages(BroadcastId broadcast) {
        return of(broadcast, "connecting");
    }

    /** Hash: each viewer's seat, as stage, participant, session and the time of joining. */
    public String viewers(BroadcastId broadcast) {
        return of(broadcast, "viewers");
    }

    /** Hash: what the broadcaster has left behind, from which follows whether the show is on. */
    public String publisher(BroadcastId broadcast) {
        return of(broadcast, "publisher");
    }

    /** String with a time to live: who asks IVS for the broadcaster. */
    public String publisherLease(BroadcastId broadcast) {
        return of(broadcast, "lease:publisher");
    }

    /** Hash: the stages that IVS was asked to make, or is about to be, and that are not tracked yet. */
    public String stageOrders(BroadcastId broadcast) {
        return of(broadcast, "orders");
    }

    /** Hash: the stages that are over here and that IVS is still to delete, by when they were. */
    public String closingStages(BroadcastId broadcast) {
        return of(broadcast, "closing");
    }

    /** Topic: every step in the life of a stage. */
    public String stageEvents(BroadcastId broadcast) {
        return of(broadcast, "events:stage");
    }

    /** String with a time to live: who adds stages and takes them away. */
    public String scalerLease(BroadcastId broadcast) {
        return of(broadcast, "lease:scaler");
    }

    /** String with a time to live: who compares with what IVS has. */
    public String reconcilerLease(BroadcastId broadcast) {
        return of(broadcast, "lease:reconciler");
    }

    /** String with a time to live: what came of the last comparison with what IVS has. */
    public String reconciliation(BroadcastId broadcast) {
        return of(broadcast, "reconciliation");
    }

    /** Hash with a time to live: who was on each stage when IVS was asked, by the stage's id. */
    public String presence(BroadcastId broadcast) {
        return of(broadcast, "presence");
    }

    /** String with a time to live: who asks IVS for those who are on the stages. */
    public String presenceLease(BroadcastId broadcast) {
        return of(broadcast, "lease:presence");
    }

    /** String: whether stages are added and taken away by themselves, where somebody has said so. */
    public String scalerSwitch(BroadcastId broadcast) {
        return of(broadcast, "scaler");
    }

    /** Hash: media server → what it is. */
    public String fleet(BroadcastId broadcast) {
        return of(broadcast, "fleet");
    }

    /** Hash: media server → its last heartbeat, in milliseconds. */
    public String fleetBeats(BroadcastId broadcast) {
        return of(broadcast, "fleet:beats");
    }

    /** Hash: media server → until when it is believed to be connected, in milliseconds. */
    public String fleetLinks(BroadcastId broadcast) {
        return of(broadcast, "fleet:links");
    }

    /** Hash: media server → what it said of itself last. */
    public String fleetReports(BroadcastId broadcast) {
        return of(broadcast, "fleet:reports");
    }

    /** Hash: stage → the media server that feeds it. */
    public String fleetFeeds(BroadcastId broadcast) {
        return of(broadcast, "fleet:feeds");
    }

    /** Topic: media servers that are to feed other stages than before. */
    public String fleetEvents(BroadcastId broadcast) {
        return of(broadcast, "events:fleet");
    }

    /** String with a time to live: who shares out the stages. */
    public String fleetLease(BroadcastId broadcast) {
        return of(broadcast, "lease:fleet");
    }

    /** String with a time to live: who may make the master stage. */
    public String masterLease(BroadcastId broadcast) {
        return of(broadcast, "lease:master");
    }

    /** String with a time to live: who tells CloudWatch of the broadcast. */
    public String cloudWatchLease(BroadcastId broadcast) {
        return of(broadcast, "lease:cloudwatch");
    }

    /** Stream: what is to be recorded. */
    public String audit(BroadcastId broadcast) {
        return of(broadcast, "audit");
    }

    /** Stream: what could not be recorded, with the reason. */
    public String auditRejected(BroadcastId broadcast) {
        return of(broadcast, "audit:rejected");
    }

    /** Number: how many entries the record has lost for want of room. */
    public String auditDropped(BroadcastId broadcast) {
        return of(broadcast, "audit:dropped");
    }

    /** Number: the moment of the last snapshot (ms). */
    public String snapshot(BroadcastId broadcast) {
        return of(broadcast, "snapshot");
    }

    private String of(BroadcastId broadcast, String name) {
        return prefix + "{" + broadcast + "}:" + name;
    }
}
