package org.ivslive.media.rtc.srtp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sources of one direction. A session has a handful, so they are looked through, the latest first. */
final class SrtpStreams {
    static final int MOST = 64;

    private SrtpStream[] streams = new SrtpStream[8];
    private int count;
    private @Nullable SrtpStream latest;

    @Nullable
    SrtpStream find(int ssrc) {
        SrtpStream last = latest;
        if (last != null && last.ssrc() == ssrc) {
            return last;
        }
        for (int i = 0; i < count; i++) {
            if (streams[i].ssrc() == ssrc) {
                latest = streams[i];
                return streams[i];
            }
        }
        return null;
    }

    boolean isFull() {
        return count == MOST;
    }

    void add(SrtpStream stream) {
        if (count == streams.length) {
            streams = Arrays.copyOf(streams, 2 * count);
        }
        streams[count++] = stream;
        latest = stream;
    }
}
