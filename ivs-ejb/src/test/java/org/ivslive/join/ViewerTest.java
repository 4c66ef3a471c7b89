package org.ivslive.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.ivslive.seat.ViewerId;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final ViewerId ANN = new ViewerId("ann");

    @Test
    void whatTheySayTheyAre_isKeptShort() {
        assertThat(new Viewer(ANN, "x".repeat(7_000), null).userAgent()).hasSize(300);
        assertThat(new Viewer(ANN, "Firefox", null).userAgent()).isEqualTo("Firefox");
        assertThat(new Viewer(ANN, null, null).userAgent()).isNull();
    }
}
