package org.ivslive.bench.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A server that speaks as the application does, on one thread, with {@link FakeSeats} behind it. */
public final class FakeApplication implements AutoCloseable {
    public static final String ADMIN = "the-admin-key";
    public static final String VIEWER = "a-viewer-key";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MultiThreadIoEventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel listening;
    private final FakeSeats seats;
    private final ChannelGroup subscribed = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean tells;

    public FakeApplication(FakeSeats seats) throws InterruptedException {
        this.seats = seats;
        listening = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(65536),
                                        new WebSocketServerProtocolHandler("/ws"),
                                        new Subscriptions(),
                                        new Calls());
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
    }

    /** Whoever is subscribed hears of each viewer who comes. */
    public FakeApplication telling() {
        tells = true;
        return this;
    }

    public int subscribed() {
        return subscribed.size();
    }

    /** Ends one of the WebSockets. */
    public void dropOne() {
        subscribed.iterator().next().close();
    }

    private String update() {
        return "{\"type\":\"stats_update\",\"data\":{\"totalViewers\":%d,\"viewerCount\":%d}}"
                .formatted(seats.seatedNow(), seats.seatedNow());
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort());
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }

    private final class Subscriptions extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            if (frame.text().contains("\"subscribe\"") && frame.text().contains("\"stats\"")) {
                context.write(new TextWebSocketFrame("{\"type\":\"subscribed\",\"channel\":\"stats\"}"));
                context.writeAndFlush(new TextWebSocketFrame(update()));
                subscribed.add(context.channel());
            }
        }
    }

    private final class Calls extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) throws Exception {
            String body = request.content().toString(StandardCharsets.UTF_8);
            JsonNode json = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
            FakeSeats.Reply reply = seats.answer(
                    request.method().name() + " " + request.uri(),
                    String.valueOf(request.headers().get("x-api-key")),
                    String.valueOf(request.headers().get("x-viewer-session")),
                    json);
            if (reply.status() == 0) {
                context.close();
                return;
            }
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(reply.status()),
                    Unpooled.copiedBuffer(reply.body(), StandardCharsets.UTF_8));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
            response.headers().set(HttpHeaderNames.RETRY_AFTER, "1");
            context.writeAndFlush(response);
            if (tells && request.uri().equals("/api/token/viewer")) {
                subscribed.writeAndFlush(new TextWebSocketFrame(update()));
            }
        }
    }
}
