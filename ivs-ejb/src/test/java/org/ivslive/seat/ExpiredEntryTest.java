package org.ivslive.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.ivslive.audit.AuditFormat;
import org.junit.jupiter.api.Test;

class ExpiredEntryTest {

    private static final String SESSION = "4f8bd9a2-57f1-4a3c-9a0e-0d6a3a1d2c11";

    @Test
    void stays_oneForEachViewer() {
        ExpiredEntry entry = read("""
                {"broadcast":"main","stageArn":"arn:aws:ivs:us-east-1:123456789012:stage/a","viewers":["ann","\\u7e41"],
                 "seen":["1700000000123","1700000000456"],
                 "seats":["a|p1|%s|1699999999000","a|p2|%s|1699999999001"]}""".formatted(SESSION, UUID.randomUUID()));

        assertThat(entry.stays()).hasSize(2);
        assertThat(entry.stays().get(0))
                .isEqualTo(new StayEntry(
                        1700000000123L,
                        "main",
                        "ann",
                        "arn:aws:ivs:us-east-1:123456789012:stage/a",
                        "p1",
                        UUID.fromString(SESSION),
                        1699999999000L,
                        false,
                        "EXPIRED",
                        null,
                        null));
        assertThat(entry.stays().get(1).userId()).isEqualTo("繁");
        assertThat(entry.stays().get(1).at()).isEqualTo(1700000000456L);
    }

    @Test
    void lists_thatDoNotFit_areNoEntry() {
        assertThatThrownBy(() -> read(
                        "{\"broadcast\":\"main\",\"stageArn\":\"a\",\"viewers\":[\"ann\"],\"seen\":[],\"seats\":[]}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ExpiredEntry read(String text) {
        return new AuditFormat().read(text, ExpiredEntry.class);
    }
}
