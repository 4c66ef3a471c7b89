package org.ivslive.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader lets pass is only good if it refuses what is bad. */
class ScrapedTest {

    @Test
    void reader_readsWhatIsGood() {
        Scraped scraped = Scraped.read("""
                # HELP a_total A.
                # TYPE a_total counter
                a_total{b="c\\\\d\\"e\\nf{g},h=\\"i\\""} 1
                # HELP t T.
                # TYPE t histogram
                t_bucket{le="0.5"} 1
                t_bucket{le="+Inf"} 2
                t_sum 1.5
                t_count 2
                """);

        assertThat(scraped.value("a_total", "b", "c\\d\"e\nf{g},h=\"i\"")).isEqualTo(1);
        assertThat(scraped.value("t_bucket", "le", "0.5")).isEqualTo(1);
        assertThat(scraped.value("t_sum")).isEqualTo(1.5);
        assertThat(scraped.series()).hasSize(5).contains("t_sum{}", "t_bucket{le=0.5}");
        assertThat(scraped.families()).containsOnlyKeys("a_total", "t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1\n",
                "# HELP a A.\n# TYPE a gauge\na 1",
                "# HELP a A.\n# TYPE a gauge\n",
                "# TYPE a gauge\na 1\n",
                "# HELP a A.\n# TYPE a thing\na 1\n",
                "# HELP a A.\n# TYPE a gauge\nb 1\n",
                "# HELP a A.\n# TYPE a gauge\na 1\na 2\n",
                "# HELP a A.\n# TYPE a gauge\na 1\n# HELP a A.\n# TYPE a gauge\na{b=\"c\"} 1\n",
                "# HELP a A.\n# TYPE a gauge\na{b=\"c\\d\"} 1\n",
                "# HELP a A.\n# TYPE a gauge\na{b=\"c\"d\"} 1\n",
                "# HELP a A.\n# TYPE a gauge\na{b=\"c\",} 1\n",
                "# HELP a A.\n# TYPE a gauge\na{b=\"c\",b=\"d\"} 1\n",
                "# HELP a A.\n# TYPE a gauge\na one\n",
                "# HELP a A\\b.\n# TYPE a gauge\na 1\n",
                "# HELP a A.\n# TYPE a counter\na 1\n",
                "# HELP a_total A.\n# TYPE a_total counter\na_total -1\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"1\"} 1\na_sum 1\na_count 1\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"1\"} 2\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 1\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_sum 1\na_count 2\n",
                "# HELP a A.\n# TYPE a histogram\na_bucket{le=\"+Inf\"} 1\na_count 1\n"
            })
    void reader_forgivesNothing(String text) {
        assertThatThrownBy(() -> Scraped.read(text)).isInstanceOf(AssertionError.class);
    }
}
