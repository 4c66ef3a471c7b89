package org.ivslive.bench.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 answers out of bytes: the status, the body, and the two headers that are of use here. */
final class AnswerDecoder extends ByteToMessageDecoder {
    private static final ByteBuf END_OF_HEAD =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n\r\n", StandardCharsets.US_ASCII));
    private static final ByteBuf END_OF_LINE =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n", StandardCharsets.US_ASCII));
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LONGEST_BODY = 16 * 1024 * 1024;

    /** Comes before an answer after which the server closes. */
    enum Closing {
        AFTER_THIS
    }

    private enum Reading {
        HEAD,
        BODY_OF_KNOWN_LENGTH,
        LENGTH_OF_CHUNK,
        CHUNK,
        TRAILER,
        BODY_UNTIL_CLOSED
    }

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Reading reading = Reading.HEAD;
    private int status;
    private int left;
    private @Nullable String retryAfter;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        switch (reading) {
            case HEAD -> head(in, out);
            case BODY_OF_KNOWN_LENGTH -> known(in, out);
            case LENGTH_OF_CHUNK -> lengthOfChunk(in);
            case CHUNK -> chunk(in);
            case TRAILER -> trailer(in, out);
            case BODY_UNTIL_CLOSED -> take(in, in.readableBytes());
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        super.decodeLast(context, in, out);
        if (reading == Reading.BODY_UNTIL_CLOSED) {
            finish(out);
        }
    }

    private void head(ByteBuf in, List<Object> out) {
        int length = ByteBufUtil.indexOf(END_OF_HEAD, in);
        if (length < 0) {
            if (in.readableBytes() > LONGEST_HEAD) {
                throw new DecoderException("the head of the answer does not end");
            }
            return;
        }
        length -= in.readerIndex();
        String head = in.readCharSequence(length, StandardCharsets.ISO_8859_1).toString();
        in.skipBytes(END_OF_HEAD.readableBytes());
        status = status(head);
        if (status / 100 == 1) {
            return;
        }
        retryAfter = header(head, "retry-after");
        String length2 = header(head, "content-length");
        String encoding = header(head, "transfer-encoding");
        if ("close".equalsIgnoreCase(header(head, "connection"))) {
            out.add(Closing.AFTER_THIS);
        }
        if (status == 204 || status == 304) {
            finish(out);
        } else if (encoding != null && encoding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
            reading = Reading.LENGTH_OF_CHUNK;
        } else if (length2 != null) {
            left = number(length2, 10);
            reading = Reading.BODY_OF_KNOWN_LENGTH;
            known(in, out);
        } else {
            reading = Reading.BODY_UNTIL_CLOSED;
        }
    }

    private void known(ByteBuf in, List<Object> out) {
        if (in.readableBytes() >= left) {
            byte[] bytes = new byte[left];
            in.readBytes(bytes);
            out.add(new Answer(status, bytes, retryAfter, null));
            reading = Reading.HEAD;
        }
    }

    private void lengthOfChunk(ByteBuf in) {
        String line = line(in);
        if (line != null) {
            left = number(line.split(";", 2)[0].strip(), 16);
            reading = left == 0 ? Reading.TRAILER : Reading.CHUNK;
        }
    }

    private void chunk(ByteBuf in) {
        if (in.readableBytes() >= left + 2) {
            take(in, left);
            in.skipBytes(2);
            reading = Reading.LENGTH_OF_CHUNK;
        }
    }

    private void trailer(ByteBuf in, List<Object> out) {
        String line = line(in);
        if (line != null && line.isEmpty()) {
            finish(out);
        }
    }

    private void take(ByteBuf in, int bytes) {
        if (body.size() + bytes > LONGEST_BODY) {
            throw new DecoderException("the body of the answer is too long");
        }
        byte[] part = new byte[bytes];
        in.readBytes(part);
        body.writeBytes(part);
    }

    private void finish(List<Object> out) {
        out.add(new Answer(status, body.toByteArray(), retryAfter, null));
        body.reset();
        reading = Reading.HEAD;
    }

    private static @Nullable String line(ByteBuf in) {
        int end = ByteBufUtil.indexOf(END_OF_LINE, in);
        if (end < 0) {
            return null;
        }
        String line = in.readCharSequence(end - in.readerIndex(), StandardCharsets.ISO_8859_1)
                .toString();
        in.skipBytes(2);
        return line;
    }

    private static int status(String head) {
        if (!head.startsWith("HTTP/1.") || head.length() < 12) {
            throw new DecoderException("the answer is not HTTP/1.1");
        }
        return number(head.substring(9, 12), 10);
    }

    private static @Nullable String header(String head, String name) {
        for (int end = head.indexOf('\n'); end >= 0; end = head.indexOf('\n', end + 1)) {
            if (head.regionMatches(true, end + 1, name, 0, name.length())
                    && head.startsWith(":", end + 1 + name.length())) {
                int last = head.indexOf('\r', end + 1);
                return head.substring(end + 2 + name.length(), last < 0 ? head.length() : last)
                        .strip();
            }
        }
        return null;
    }

    private static int number(String text, int radix) {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0 && number <= LONGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new DecoderException("not a number that an answer may hold: " + text);
    }
}
