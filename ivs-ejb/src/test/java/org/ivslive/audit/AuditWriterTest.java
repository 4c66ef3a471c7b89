package org.ivslive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditWriterTest {

    @Test
    void parts_ordinaryEntriesAreOne() {
        List<AuditEntry> entries = Collections.nCopies(500, entry(400));

        assertThat(AuditWriter.parts(entries)).containsExactly(entries);
    }

    @Test
    void parts_longOnesAreFewAtATime_inOrder_andNoneIsLost() {
        AuditEntry most = entry(AuditWriter.PART - 10);
        AuditEntry little = entry(10);
        AuditEntry tooMuch = entry(2 * AuditWriter.PART);

        assertThat(AuditWriter.parts(List.of(most, little, little, tooMuch, little)))
                .containsExactly(List.of(most, little), List.of(little), List.of(tooMuch), List.of(little));
    }

    @Test
    void parts_ofNothing() {
        assertThat(AuditWriter.parts(List.of())).isEmpty();
    }

    private static AuditEntry entry(int length) {
        return new AuditEntry("1-" + length, "type", "x".repeat(length));
    }
}
