package org.ivslive.local.launch.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {
    @TempDir
    Path root;

    private String before;

    @BeforeEach
    void someSources() throws Exception {
        Files.createDirectories(root.resolve("src/deep"));
        Files.writeString(root.resolve("src/deep/A.java"), "class A {}");
        before = hash();
    }

    @Test
    void of_touchedSources_isTheSame() throws Exception {
        Files.setLastModifiedTime(root.resolve("src/deep/A.java"), FileTime.fromMillis(0));
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void of_changedMovedAddedSources_differs() throws Exception {
        Files.writeString(root.resolve("src/deep/A.java"), "class A { }");
        String changed = hash();
        Files.move(root.resolve("src/deep/A.java"), root.resolve("src/A.java"));
        String moved = hash();
        Files.writeString(root.resolve("src/B.java"), "");
        assertThat(List.of(before, changed, moved, hash())).doesNotHaveDuplicates();
    }

    @Test
    void of_whatIsBuiltOrFetched_doesNotCount() throws Exception {
        for (String output : List.of("node_modules", "dist", "target")) {
            Files.createDirectories(root.resolve("src").resolve(output));
            Files.writeString(root.resolve("src").resolve(output).resolve("file"), "x");
        }
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void says_onlyWhatWasWrittenLast() throws Exception {
        Stamp stamp = new Stamp(root.resolve("stamps/one"));
        assertThat(stamp.says(before)).isFalse();
        stamp.write(before);
        assertThat(stamp.says(before)).isTrue();
        assertThat(stamp.says("another")).isFalse();
        stamp.clear();
        assertThat(stamp.says(before)).isFalse();
    }

    private String hash() {
        return Stamp.of(root, List.of("src", "not-there"));
    }
}
