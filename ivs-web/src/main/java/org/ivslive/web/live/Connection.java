package org.ivslive.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ivslive.access.Caller;
import org.ivslive.fleet.ServerId;
import org.ivslive.seat.ViewerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who listens. One message is on its way to them at a time; meanwhile the answers to what they said
 * and the news wait in order, and of a channel's figures only the newest. So whoever reads slowly costs no more memory than whoever reads fast.
 */
final class Connection {

    /** Nobody who reads has as many answers waiting. */
    static final int MOST_ANSWERS = 32;

    /** Of answers and news together. */
    static final int MOST_WAITING = 256;

    /** In ten seconds. */
    static final int MOST_SAID = 50;

    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Session session;
    private final boolean mediaServer;
    private final Optional<ServerId> server;
    private final LiveMeters meters;
    private final AtomicBoolean dropped = new AtomicBoolean();
    // All of these are guarded by the connection itself.
    private final Set<Channel> channels = EnumSet.noneOf(Channel.class);
    /** Answers and news, each of which matters. */
    private final Queue<String> waiting = new ArrayDeque<>(1);

    private @Nullable Listener viewer;
    private final Map<Channel, String> figures = new EnumMap<>(Channel.class);
    private boolean sending;
    private long windowSince = System.nanoTime();
    private int said;
    private long sendingSince;

    Connection(Session session, LiveMeters meters) {
        this.session = session;
        Map<String, List<String>> parameters = session.getRequestParameterMap();
        mediaServer = parameters.getOrDefault("type", List.of()).contains(HandshakeFilter.MEDIA_SERVER);
        server = parameters.getOrDefault("serverId", List.of()).stream()
                .findFirst()
                .filter(id -> mediaServer)
                .flatMap(ServerId::parse);
        this.meters = meters;
    }

    /** The viewer who listens, and the session that they have shown. */
    record Listener(ViewerId viewer, UUID session) {}

    synchronized void is(Listener known) {
        viewer = known;
    }

    /** Empty where it is no viewer's, or the viewer does not want to be told of moves. */
    synchronized Optional<Listener> viewer() {
        return channels.contains(Channel.VIEWER_MOVE) ? Optional.ofNullable(viewer) : Optional.empty();
    }

    boolean isMediaServer() {
        return mediaServer;
    }

    /** Empty where it is no media server's, or it has not said which. */
    Optional<ServerId> server() {
        return server;
    }

    synchronized boolean listensTo(Channel channel) {
        return channels.contains(channel);
    }

    Optional<Caller> caller() {
        return Optional.ofNullable((Caller) session.getUserPrincipal());
    }

    synchronized void add(Channel channel) {
        channels.add(channel);
    }

    synchronized void remove(Channel channel) {
        channels.remove(channel);
        figures.remove(channel);
    }

    /** Whether to listen to what they say: a page says a few things and no more. */
    synchronized boolean mayBeHeard(long nowNanos) {
        if (nowNanos - windowSince >= WINDOW_NANOS) {
            windowSince = nowNanos;
            said = 0;
        }
        said++;
        return said <= MOST_SAID;
    }

    /** Takes the answer to something that was said. */
    synchronized void answer(String text) {
        take(text, MOST_ANSWERS, Drop.SAYS_MORE_THAN_IT_READS);
    }

    /** Takes something that happened, and that no later message makes up for. */
    synchronized void tell(String text) {
        take(text, MOST_WAITING, Drop.DOES_NOT_READ);
    }

    private void take(String text, int most, Drop otherwise) {
        if (waiting.size() >= most) {
            close(otherwise);
            return;
        }
        waiting.add(text);
        sendNext();
    }

    /** Takes a channel's newest figures; those of before that still wait are forgotten. */
    synchronized void update(Channel channel, String text) {
        if (channels.contains(channel)) {
            figures.put(channel, text);
            sendNext();
        }
    }

    /** For how long the message on its way has been so. */
    synchronized long stuckNanos(long nowNanos) {
        return sending ? nowNanos - sendingSince : 0;
    }

    void close(Drop why) {
        if (dropped.compareAndSet(false, true)) {
            meters.dropped(why);
        }
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, why.sentence()));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("it was gone already", e);
        }
    }

    private void sendNext() {
        String next = sending ? null : next();
        if (next != null) {
            sending = true;
            sendingSince = System.nanoTime();
            try {
                session.getAsyncRemote().sendText(next, this::sent);
            } catch (RuntimeException e) {
                // It is closing, and the endpoint is told of that. What Tyrus throws then has no type of its own.
                LOG.debug("not sent", e);
            }
        }
    }

    private @Nullable String next() {
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        var newest = figures.entrySet().iterator();
        if (!newest.hasNext()) {
            return null;
        }
        String text = newest.next().getValue();
        newest.remove();
        return text;
    }

    private synchronized void sent(SendResult result) {
        sending = false;
        if (result.isOK()) {
            sendNext();
        }
    }
}
