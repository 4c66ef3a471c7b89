package org.ivslive.bench.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import org.ivslive.bench.http.WebSockets.Listener;
import org.ivslive.bench.http.WebSockets.Socket;

/** The handshake, then the messages. */
final class WebSocketHandler extends SimpleChannelInboundHandler<Object> {
    private static final int SWITCHING = 101;

    private final WebSocketClientHandshaker handshaker;
    private final Listener listener;
    private String end = "CONNECTION_CUT";

    WebSocketHandler(WebSocketClientHandshaker handshaker, Listener listener) {
        this.handshaker = handshaker;
        this.listener = listener;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        handshaker.handshake(context.channel());
        context.fireChannelActive();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        if (message instanceof FullHttpResponse response && !handshaker.isHandshakeComplete()) {
            end = response.status().code() == SWITCHING
                    ? end
                    : "HTTP_" + response.status().code();
            // Fails where the answer is not 101, and the failure closes.
            handshaker.finishHandshake(context.channel(), response);
            listener.opened(new Socket(context.channel()));
        } else if (message instanceof TextWebSocketFrame text) {
            listener.text(text.text());
        } else if (message instanceof PingWebSocketFrame ping) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (message instanceof CloseWebSocketFrame close) {
            end = "CLOSED_" + close.statusCode();
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        listener.closed(end);
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
