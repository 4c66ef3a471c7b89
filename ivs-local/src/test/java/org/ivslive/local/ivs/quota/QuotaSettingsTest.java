package org.ivslive.local.ivs.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ivslive.local.ivs.model.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "CREATE_PARTICIPANT_TOKEN, 50",
        "CREATE_STAGE, 5",
        "LIST_PARTICIPANTS, 5",
        "START_PARTICIPANT_REPLICATION, 5",
        "IMPORT_PUBLIC_KEY, 3",
        "LIST_PUBLIC_KEYS, 3",
        "TAG_RESOURCE, 10",
        "STAGES, 1000",
        "PUBLIC_KEYS, 3",
        "REPLICAS, 5"
    })
    void aws_hasAwsFigures(String name, int value) {
        assertThat(QuotaSettings.AWS.values()).containsEntry(name, value);
    }

    @Test
    void with_changesOneAlone() {
        QuotaSettings changed = QuotaSettings.AWS.with("STAGES", 7);
        assertThat(changed.of(Count.STAGES)).isEqualTo(7);
        assertThat(changed.of(Operation.CREATE_STAGE)).isEqualTo(5);
        assertThat(QuotaSettings.AWS.of(Count.STAGES)).isEqualTo(1000);
    }

    @Test
    void with_unknownNameOrBadValue_saysSo() {
        assertThatThrownBy(() -> QuotaSettings.AWS.with("STAGE", 7)).hasMessage("there is no quota called STAGE");
        assertThatThrownBy(() -> QuotaSettings.AWS.with("STAGES", 0))
                .hasMessage("quota STAGES must be between 1 and 1000000, not 0");
    }
}
