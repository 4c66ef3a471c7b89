package org.ivslive.web.live;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ivslive.broadcast.BroadcastId;
import org.ivslive.seat.ViewerId;
import org.ivslive.seat.ViewerSessions;
import org.ivslive.stats.Pulse;
import org.ivslive.web.envelope.ErrorCode;
import org.ivslive.wiring.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket: takes subscriptions; what is sent on them is {@link LiveHub}'s. */
@Component
@ServerEndpoint("/ws")
public class LiveEndpoint {

    /** A wish is short; a longer frame closes the connection. */
    static final int LONGEST_MESSAGE = 4 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LiveEndpoint.class);

    private final LiveHub hub;
    private final Pulse pulse;
    private final ViewerSessions sessions;
    private final MoveNews moves;
    private final MediaServerLinks links;
    private final Clock clock;

    @Inject
    LiveEndpoint(
            LiveHub hub, Pulse pulse, ViewerSessions sessions, MoveNews moves, MediaServerLinks links, Clock clock) {
        this.hub = hub;
        this.pulse = pulse;
        this.sessions = sessions;
        this.moves = moves;
        this.links = links;
        this.clock = clock;
    }

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        hub.opened(session);
        hub.connection(session).ifPresent(links::renew);
    }

    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void message(Session session, String text) {
        hub.connection(session).ifPresent(connection -> hear(connection, text));
    }

    @OnClose
    public void close(Session session) {
        hub.closed(session);
    }

    @OnError
    public void error(Session session, Throwable thrown) {
        LOG.debug("a WebSocket failed", thrown);
    }

    private void hear(Connection connection, String text) {
        if (!connection.mayBeHeard(System.nanoTime())) {
            connection.close(Drop.SAYS_TOO_MUCH);
            return;
        }
        LiveMessages.Wish wish = LiveMessages.read(text);
        switch (wish.action()) {
            case "subscribe" -> subscribe(connection, wish);
            case "unsubscribe" -> unsubscribe(connection, wish.channel());
            case "ping" -> answer(connection, new LiveMessages.Pong("pong", clock.instant()));
            default -> refuse(connection, ErrorCode.VALIDATION_ERROR, "not understood: subscribe, unsubscribe or ping");
        }
    }

    private void subscribe(Connection connection, LiveMessages.Wish wish) {
        Optional<Channel> channel = Channel.of(wish.channel());
        if (channel.isEmpty()) {
            refuse(connection, ErrorCode.VALIDATION_ERROR, "no such channel");
        } else if (!channel.get().isOpenTo(connection.caller())) {
            refuse(connection, ErrorCode.FORBIDDEN, "this channel needs a key or a ticket");
        } else if (channel.get() == Channel.VIEWER_MOVE) {
            subscribeToMoves(connection, wish);
        } else {
            subscribed(connection, channel.get());
            channel.get()
                    .message(pulse.latest(), clock.instant())
                    .ifPresent(text -> connection.update(channel.get(), text));
        }
    }

    private void subscribeToMoves(Connection connection, LiveMessages.Wish wish) {
        Optional<ViewerId> viewer = ViewerId.parse(wish.userId());
        Optional<UUID> session = viewer.flatMap(known -> sessions.read(BroadcastId.MAIN, known, wish.session()));
        if (session.isEmpty()) {
            refuse(connection, ErrorCode.FORBIDDEN, "this channel needs userId and the viewer's session");
        } else {
            connection.is(new Connection.Listener(viewer.get(), session.get()));
            subscribed(connection, Channel.VIEWER_MOVE);
            moves.began(BroadcastId.MAIN, connection);
        }
    }

    private void subscribed(Connection connection, Channel channel) {
        answer(connection, new LiveMessages.Answer("subscribed", channel.title(), clock.instant()));
        connection.add(channel);
    }

    private void unsubscribe(Connection connection, String name) {
        Optional<Channel> channel = Channel.of(name);
        if (channel.isEmpty()) {
            refuse(connection, ErrorCode.VALIDATION_ERROR, "no such channel");
        } else {
            connection.remove(channel.get());
            answer(connection, new LiveMessages.Answer("unsubscribed", name, clock.instant()));
        }
    }

    private void refuse(Connection connection, ErrorCode code, String message) {
        answer(connection, new LiveMessages.Refusal("error", code.name(), message, clock.instant()));
    }

    private static void answer(Connection connection, Object message) {
        connection.answer(LiveMessages.text(message));
    }
}
