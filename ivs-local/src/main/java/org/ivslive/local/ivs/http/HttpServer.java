package org.ivslive.local.ivs.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Listens on one address and answers by its routes; a WebSocket upgrade would take its place before {@link Exchanges}. */
public final class HttpServer implements AutoCloseable {
    public static final int MAX_BODY = 1 << 20;
    private static final int IDLE_SECONDS = 120;
    private static final int LOOPS = 2;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
    private final Channel listening;

    public HttpServer(InetSocketAddress address, List<Route> routes) throws IOException {
        try {
            ChannelFuture bound = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .option(ChannelOption.SO_BACKLOG, 1024)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(pipeline(List.copyOf(routes)))
                    .bind(address)
                    .await();
            if (!bound.isSuccess()) {
                close();
                throw new BindException(String.valueOf(bound.cause().getMessage()));
            }
            listening = bound.channel();
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while binding " + address, interrupted);
        }
    }

    private static ChannelInitializer<SocketChannel> pipeline(List<Route> routes) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline()
                        .addLast(new IdleStateHandler(0, 0, IDLE_SECONDS))
                        .addLast(new HttpServerCodec())
                        .addLast(new HttpObjectAggregator(MAX_BODY))
                        .addLast(new Exchanges(routes));
            }
        };
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    /** Stops listening, cuts what is still open, and is done within a second. */
    @Override
    public void close() {
        loops.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
