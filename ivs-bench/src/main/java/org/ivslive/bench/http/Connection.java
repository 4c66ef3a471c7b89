package org.ivslive.bench.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.ivslive.bench.http.Answer.Failure;
import org.ivslive.bench.http.Connections.Exchange;
import org.jspecify.annotations.Nullable;

/** One connection: one request at a time. */
final class Connection extends SimpleChannelInboundHandler<Object> {
    private final Connections connections;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Exchange exchange;
    private boolean closing;
    private long since = System.nanoTime();

    Connection(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    void start(Exchange started) {
        exchange = started;
        since = System.nanoTime();
        if (context != null) {
            context.writeAndFlush(Unpooled.wrappedBuffer(started.request()));
        }
    }

    /** When it was last put to use or came to rest. */
    long since() {
        return since;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext from, Object read) {
        if (read instanceof Answer answer) {
            answered(from, answer);
        } else {
            closing = true;
        }
    }

    private void answered(ChannelHandlerContext from, Answer answer) {
        Exchange answered = exchange;
        if (answered == null) {
            // Nobody asked: the server speaks out of turn, and the next answer would be taken for another's.
            from.close();
            return;
        }
        exchange = null;
        since = System.nanoTime();
        // First the connection: whoever is answered may send the next request over it.
        if (closing) {
            close();
        } else {
            connections.isFree(this);
        }
        answered.receiver().accept(answer);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ended) {
        connections.isGone(this);
        answer(Failure.CONNECTION_CUT);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext failed, Throwable cause) {
        failed.close();
    }

    void fail(Failure failure) {
        answer(failure);
        close();
    }

    void close() {
        if (context != null) {
            context.close();
        }
    }

    private void answer(Failure failure) {
        Exchange failed = exchange;
        exchange = null;
        if (failed != null) {
            failed.receiver().accept(Answer.failed(failure));
        }
    }
}
