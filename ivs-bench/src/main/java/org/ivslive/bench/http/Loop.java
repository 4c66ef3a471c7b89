package org.ivslive.bench.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which everything happens: connections, timers, figures. So nothing of it needs a lock, and the
 * server has the other cores.
 */
public final class Loop implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5000;

    private final boolean epoll = Epoll.isAvailable();
    private final MultiThreadIoEventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    private final EventLoop thread = group.next();
    private @Nullable SslContext tls;

    /** Connections to the target, each with these handlers. */
    Bootstrap bootstrap(Target target, HandlersOfAChannel handlers) {
        SslContext context = target.tls() ? tls() : null;
        return new Bootstrap()
                .group(group)
                .channel(epoll ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .remoteAddress(target.address())
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (context != null) {
                            channel.pipeline()
                                    .addLast(context.newHandler(channel.alloc(), target.host(), target.port()));
                        }
                        handlers.make().forEach(channel.pipeline()::addLast);
                    }
                });
    }

    /** Makes new handlers for each channel. */
    interface HandlersOfAChannel {
        List<ChannelHandler> make();
    }

    private synchronized SslContext tls() {
        try {
            if (tls == null) {
                tls = SslContextBuilder.forClient()
                        .endpointIdentificationAlgorithm("HTTPS")
                        .build();
            }
            return tls;
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(Runnable task) {
        thread.execute(task);
    }

    public ScheduledFuture<?> after(Duration delay, Runnable task) {
        return thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    public ScheduledFuture<?> every(Duration period, Runnable task) {
        return thread.scheduleAtFixedRate(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs there and waits for what it gives; for other threads. */
    public <T> T call(Callable<T> task) throws InterruptedException {
        Future<T> future = thread.submit(task);
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the load generator hangs", e);
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
