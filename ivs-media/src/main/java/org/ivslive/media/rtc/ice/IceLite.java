package org.ivslive.media.rtc.ice;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The side of a server with an address that everybody reaches: it answers checks and asks nothing. The peer chooses
 * the path, and keeps it by checking it again and again.
 */
public final class IceLite implements IcePath {
    private final Queue<IceDatagram> outbox = new ArrayDeque<>();
    private final long created;

    private IceCredentials local;
    private @Nullable IceCredentials next;
    private IceState state = IceState.CHECKING;
    private @Nullable InetSocketAddress selected;
    private long heard;

    public IceLite(IceCredentials local, long now) {
        this.local = local;
        this.created = now;
        this.heard = now;
    }

    /** The peer may come with new credentials from now on; the old ones hold until it does. */
    public void restart(IceCredentials renewed) {
        next = renewed;
    }

    @Override
    public boolean receive(StunMessage message, InetSocketAddress from, long now) {
        if (!message.isRequest() || state == IceState.FAILED) {
            return false;
        }
        boolean restarted = next != null && IceAnswers.isMeant(message, next);
        if (!restarted && !IceAnswers.isMeant(message, local)) {
            return false;
        }
        if (restarted && next != null) {
            local = next;
            next = null;
        }
        answer(message, from, now);
        return true;
    }

    private void answer(StunMessage request, InetSocketAddress from, long now) {
        List<Integer> unknown = request.notUnderstood();
        if (!unknown.isEmpty()) {
            outbox.add(IceAnswers.notUnderstood(request, from, local, unknown));
            return;
        }
        if (request.has(StunAttribute.ICE_CONTROLLED)) {
            // A lite side cannot control, whoever drew the greater number.
            outbox.add(IceAnswers.roleConflict(request, from, local));
            return;
        }
        outbox.add(IceAnswers.success(request, from, local));
        if (request.has(StunAttribute.USE_CANDIDATE)) {
            selected = from;
        }
        if (selected != null && selected.equals(from)) {
            heard = now;
            state = IceState.CONNECTED;
        }
    }

    @Override
    public void advance(long now) {
        if (state == IceState.FAILED) {
            return;
        }
        if (now - heard >= IceTimes.CONSENT_EXPIRY) {
            state = IceState.FAILED;
        } else if (state == IceState.CONNECTED && now - heard >= IceTimes.SILENCE) {
            state = IceState.DISCONNECTED;
        }
    }

    @Override
    public long deadline() {
        return switch (state) {
            case CHECKING -> created + IceTimes.CONNECT;
            case CONNECTED -> heard + IceTimes.SILENCE;
            case DISCONNECTED -> heard + IceTimes.CONSENT_EXPIRY;
            case FAILED -> NEVER;
        };
    }

    @Override
    public @Nullable IceDatagram poll() {
        return outbox.poll();
    }

    @Override
    public IceState state() {
        return state;
    }

    @Override
    public @Nullable InetSocketAddress selected() {
        return selected;
    }

    /** Those that a new description is to name: the renewed ones once there are. */
    @Override
    public IceCredentials local() {
        return next == null ? local : next;
    }
}
