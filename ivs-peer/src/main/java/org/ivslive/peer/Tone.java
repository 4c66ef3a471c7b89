package org.ivslive.peer;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A sine of 440 Hz, ten milliseconds at a time. */
final class Tone {
    private static final int RATE = 48_000;
    private static final int SAMPLES = RATE / 100;
    private static final double STEP = 2 * Math.PI * 440 / RATE;
    private static final double LOUDNESS = 8_000;

    private final CustomAudioSource source;
    private final ByteBuffer samples = ByteBuffer.allocate(2 * SAMPLES).order(ByteOrder.LITTLE_ENDIAN);
    private double phase;

    Tone(CustomAudioSource source) {
        this.source = source;
    }

    void start() {
        Daemons.repeat(this::push, 10_000);
    }

    private void push() {
        samples.clear();
        for (int i = 0; i < SAMPLES; i++) {
            samples.putShort((short) (LOUDNESS * Math.sin(phase)));
            phase += STEP;
        }
        source.pushAudio(samples.array(), 16, RATE, 1, SAMPLES);
    }
}
