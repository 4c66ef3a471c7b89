package org.ivslive.bench.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.List;

/** Opens WebSockets to one address, thousands if need be. */
public final class WebSockets {
    private static final int LONGEST_FRAME = 64 * 1024;

    private final Loop loop;
    private final Target target;
    private final URI address;

    public WebSockets(Loop loop, Target target, String path) {
        this.loop = loop;
        this.target = target;
        this.address = target.webSocket(path);
    }

    /** What becomes of one; called on the loop's thread. */
    public interface Listener {
        void opened(Socket socket);

        void text(String message);

        /** It ended, or could not be opened; the last that is heard of it. */
        void closed(String why);
    }

    /** One that is open. */
    public record Socket(Channel channel) {
        public void send(String message) {
            channel.writeAndFlush(new TextWebSocketFrame(message));
        }

        public void close() {
            channel.writeAndFlush(new CloseWebSocketFrame()).addListener(sent -> channel.close());
        }
    }

    public void open(Listener listener) {
        Bootstrap bootstrap = loop.bootstrap(
                target,
                () -> List.of(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(LONGEST_FRAME),
                        new WebSocketHandler(handshaker(), listener)));
        bootstrap.connect().addListener((ChannelFuture connected) -> {
            if (!connected.isSuccess()) {
                listener.closed("NOT_CONNECTED");
            }
        });
    }

    private WebSocketClientHandshaker handshaker() {
        return WebSocketClientHandshakerFactory.newHandshaker(
                address, WebSocketVersion.V13, null, false, new DefaultHttpHeaders(), LONGEST_FRAME);
    }
}
