package org.ivslive.media.rtc.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplayWindowTest {
    @Provide
    Arbitrary<List<Long>> indexes() {
        return Arbitraries.longs().between(0, 5_000).list().ofMaxSize(400);
    }

    /** Against the plainest thing that could be right: a set of all that was seen. */
    @Property
    void window_remembersWhatASetWould(@ForAll("indexes") List<Long> indexes) {
        ReplayWindow window = new ReplayWindow();
        Set<Long> seen = new HashSet<>();
        long highest = -1;
        for (long index : indexes) {
            boolean tooOld = index <= highest - ReplayWindow.SIZE;
            assertThat(window.isFresh(index)).isEqualTo(!tooOld && !seen.contains(index));
            if (window.isFresh(index)) {
                window.add(index);
                seen.add(index);
                highest = Math.max(highest, index);
            }
        }
    }

    @Test
    void longGap_forgetsEverything() {
        ReplayWindow window = new ReplayWindow();
        window.add(3);
        window.add(3 + 10L * ReplayWindow.SIZE);

        assertThat(window.isFresh(3)).isFalse();
        assertThat(window.isFresh(4 + 9L * ReplayWindow.SIZE)).isTrue();
    }

    @Test
    void stream_findsTheIndexNearest() {
        SrtpStream stream = new SrtpStream(1);
        assertThat(stream.indexOf(65_530)).isEqualTo(65_530);
        stream.add(65_530);

        assertThat(stream.indexOf(65_535)).isEqualTo(65_535);
        assertThat(stream.indexOf(2)).isEqualTo(65_538);
        stream.add(65_538);
        assertThat(stream.indexOf(65_531)).isEqualTo(65_531);
        assertThat(stream.indexOf(32_000)).isEqualTo(65_536 + 32_000);
    }

    @Test
    void stream_refusesWhatWasBeforeItsBeginning() {
        SrtpStream stream = new SrtpStream(1);
        stream.add(stream.indexOf(3));

        assertThat(stream.isFresh(stream.indexOf(65_530))).isFalse();
    }
}
