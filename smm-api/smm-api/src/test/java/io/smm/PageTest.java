package io.smm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.ProtocolException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {

    private final List<String> loaded = new ArrayList<>();

    /** Pages by number: each list is a page; the cursor is the next page's number. */
    private Page<String> pages(List<List<String>> contents) {
        return page(contents, 0);
    }

    private Page<String> page(List<List<String>> contents, int number) {
        if (number == contents.size() - 1) {
            return Page.last(contents.get(number));
        }
        Function<Cursor, Page<String>> loader = cursor -> {
            loaded.add(cursor.value());
            return page(contents, Integer.parseInt(cursor.value()));
        };
        return Page.of(contents.get(number), new Cursor(Integer.toString(number + 1)), loader);
    }

    @Test
    void aWalkGoesThroughAllPagesAlsoThroughAnEmptyOneInTheMiddle() {
        Page<String> first = pages(List.of(List.of("a"), List.of(), List.of("b", "c"), List.of()));

        assertThat(first.stream()).containsExactly("a", "b", "c");
        assertThat(loaded).containsExactly("1", "2", "3");
    }

    @Test
    void aPageIsReadOnlyWhenTheWalkReachesIt() {
        Iterator<String> walk =
                pages(List.of(List.of("a", "b"), List.of("c"))).stream().iterator();

        walk.next();
        walk.next();
        assertThat(loaded).isEmpty();
        assertThat(walk.next()).isEqualTo("c");
        assertThat(loaded).containsExactly("1");
    }

    @Test
    void theCursorResumesWhereThePageEnded() {
        Page<String> first = pages(List.of(List.of("a"), List.of("b")));

        assertThat(first.cursor()).contains(new Cursor("1"));
        assertThat(first.next().orElseThrow().items()).containsExactly("b");
        assertThat(first.next().orElseThrow().cursor()).isEmpty();
        assertThat(first.next().orElseThrow().next()).isEmpty();
    }

    @Test
    void equalCursorsDoNotEndAWalkThatBringsNewItems() {
        Cursor same = new Cursor("same");
        Page<String> third = Page.last(List.of("c"));
        Page<String> second = Page.of(List.of("b"), same, cursor -> third);
        Page<String> first = Page.of(List.of("a"), same, cursor -> second);

        assertThat(first.stream()).containsExactly("a", "b", "c");
    }

    @Test
    void theSamePageForEverIsAnErrorAndNeitherAnEndNorALoop() {
        Cursor same = new Cursor("same");
        class Loop {
            Page<String> page(List<String> items) {
                return Page.of(items, same, cursor -> page(items));
            }
        }
        assertThatThrownBy(() -> new Loop().page(List.of("a")).stream().toList())
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("no progress");
        assertThatThrownBy(() -> new Loop().page(List.of()).stream().toList()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void emptyPagesWithEverNewCursorsEndInAnErrorToo() {
        class Loop {
            Page<String> page(int number) {
                return Page.of(List.of(), new Cursor("" + number), cursor -> page(number + 1));
            }
        }
        assertThatThrownBy(() -> new Loop().page(0).stream().toList()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void anErrorMidwayComesAfterAllItemsBeforeIt() {
        Page<String> first = Page.of(List.of("a", "b"), new Cursor("x"), cursor -> {
            throw new IllegalStateException("page 2 is broken");
        });
        List<String> seen = new ArrayList<>();

        assertThatThrownBy(() -> first.stream().forEach(seen::add)).hasMessage("page 2 is broken");
        assertThat(seen).containsExactly("a", "b");
    }
}
