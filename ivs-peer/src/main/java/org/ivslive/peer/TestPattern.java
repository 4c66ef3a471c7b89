package org.ivslive.peer;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Stripes that move, with noise in them so that the encoder has something to do. */
final class TestPattern {
    private final CustomVideoSource source;
    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final byte[] row;
    private int frame;
    private int noise = 1;

    TestPattern(CustomVideoSource source, int width, int height, int framesPerSecond) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        this.row = new byte[width];
    }

    void start() {
        Daemons.repeat(this::push, 1_000_000 / framesPerSecond);
    }

    private void push() {
        NativeI420Buffer picture = NativeI420Buffer.allocate(width, height);
        draw(picture.getDataY(), picture.getStrideY());
        fill(picture.getDataU(), picture.getStrideU(), 128 + frame % 64);
        fill(picture.getDataV(), picture.getStrideV(), 128 - frame % 64);
        VideoFrame video = new VideoFrame(picture, System.nanoTime());
        source.pushFrame(video);
        video.release();
        frame++;
    }

    private void draw(ByteBuffer luma, int stride) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise = noise * 1103515245 + 12345;
                int stripe = (x + y + 4 * frame & 64) == 0 ? 60 : 180;
                row[x] = (byte) (stripe + (noise >>> 28));
            }
            luma.put(y * stride, row);
        }
    }

    private void fill(ByteBuffer chroma, int stride, int value) {
        byte[] line = new byte[width / 2];
        Arrays.fill(line, (byte) value);
        for (int y = 0; y < height / 2; y++) {
            chroma.put(y * stride, line);
        }
    }
}
