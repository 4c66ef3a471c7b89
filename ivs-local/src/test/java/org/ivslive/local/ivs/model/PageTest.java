package org.ivslive.local.ivs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private final List<Integer> all = IntStream.range(0, 10).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 9, 10, 11})
    void of_pagesTogether_areTheList(int size) {
        List<Integer> seen = new ArrayList<>();
        Page<Integer> page = page(size, null);
        seen.addAll(page.items());
        while (page.nextToken() != null && seen.size() <= all.size()) {
            assertThat(page.nextToken()).matches("[a-zA-Z0-9+/=_-]{1,1024}");
            page = page(size, page.nextToken());
            assertThat(page.items()).isNotEmpty();
            seen.addAll(page.items());
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void of_descending_worksAlike() {
        Page<Integer> first = Page.of(new Page.Request("L", 4, null), all, i -> -i);
        assertThat(first.items()).containsExactly(9, 8, 7, 6);
        assertThat(Page.of(new Page.Request("L", 4, first.nextToken()), all, i -> -i)
                        .items())
                .containsExactly(5, 4, 3, 2);
    }

    @Test
    void of_tokenOfAnotherList_refused() {
        String token = page(3, null).nextToken();
        assertThatThrownBy(() -> Page.of(new Page.Request("Other", 3, token), all, i -> i))
                .hasMessage("ValidationException: Invalid nextToken");
        assertThatThrownBy(() -> page(3, "!")).hasMessage("ValidationException: Invalid nextToken");
    }

    private Page<Integer> page(int size, String token) {
        return Page.of(new Page.Request("L", size, token), all, i -> i);
    }
}
