package org.ivslive.local.ivs.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the requests of one connection in turn; those that come before the last is answered wait. */
final class Exchanges extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger log = LoggerFactory.getLogger(Exchanges.class);
    private static final Answer NOT_FOUND = text(404, "Nothing here.");
    private static final Answer BROKEN = text(500, "The stand-in failed; its log says why.");

    private static final int MAX_WAITING = 16;

    private final List<Route> routes;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private boolean busy;

    private record Pending(Request request, boolean keepAlive) {}

    Exchanges(List<Route> routes) {
        this.routes = routes;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest incoming) {
        if (incoming.decoderResult().isFailure()) {
            send(context, text(400, "Not HTTP that is understood here."), false);
        } else if (waiting.size() == MAX_WAITING) {
            context.close();
        } else {
            waiting.addLast(new Pending(read(context, incoming), HttpUtil.isKeepAlive(incoming)));
            answerNext(context);
        }
    }

    private void answerNext(ChannelHandlerContext context) {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        Pending next = waiting.removeFirst();
        answerTo(next.request())
                .whenComplete((answer, failure) -> context.executor().execute(() -> {
                    send(context, failure == null ? answer : failed(failure), next.keepAlive());
                    busy = false;
                    answerNext(context);
                }));
    }

    private CompletionStage<Answer> answerTo(Request request) {
        try {
            for (Route route : routes) {
                if (route.accepts(request)) {
                    return route.answer(request);
                }
            }
            return CompletableFuture.completedFuture(NOT_FOUND);
        } catch (RuntimeException unexpected) {
            return CompletableFuture.failedFuture(unexpected);
        }
    }

    private static Request read(ChannelHandlerContext context, FullHttpRequest incoming) {
        QueryStringDecoder uri = new QueryStringDecoder(incoming.uri());
        return new Request(
                incoming.method().name(),
                uri.path(),
                uri.parameters(),
                incoming.headers(),
                ByteBufUtil.getBytes(incoming.content()),
                (InetSocketAddress) context.channel().remoteAddress(),
                (InetSocketAddress) context.channel().localAddress());
    }

    private static void send(ChannelHandlerContext context, Answer answer, boolean keepAlive) {
        if (answer.hangUp()) {
            context.close();
            return;
        }
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach(response.headers()::set);
        HttpUtil.setContentLength(response, answer.body().length);
        if (keepAlive) {
            context.writeAndFlush(response);
        } else {
            response.headers().set(HttpHeaderNames.CONNECTION, "close");
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private static Answer failed(@Nullable Throwable failure) {
        log.error("A request failed", failure);
        return BROKEN;
    }

    private static Answer text(int status, String text) {
        return Answer.of(status, "text/plain; charset=utf-8", (text + "\n").getBytes(UTF_8));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            log.warn("Closing a connection: {}", cause.toString());
        }
        context.close();
    }
}
