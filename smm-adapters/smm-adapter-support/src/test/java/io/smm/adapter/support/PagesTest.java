package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.error.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages are read when they are asked for, and end where the network says so. */
class PagesTest {

    private static final Map<String, Pages.Piece<Integer>> NETWORK = Map.of(
            "", new Pages.Piece<>(List.of(1, 2), Optional.of("b")),
            "b", new Pages.Piece<>(List.of(), Optional.of("c")),
            "c", new Pages.Piece<>(List.of(3), Optional.of("")));

    private final List<PageRequest> asked = new ArrayList<>();

    @Test
    void aPageIsReadOnlyWhenItIsReached() {
        Page<Integer> first = Pages.load(PageRequest.first(2), this::load);
        assertThat(asked).hasSize(1);

        assertThat(first.stream().limit(2)).containsExactly(1, 2);
        assertThat(asked).hasSize(1);

        assertThat(first.stream()).containsExactly(1, 2, 3);
        assertThat(asked).extracting(PageRequest::limit).containsOnly(2);
    }

    @Test
    void aWalkGoesOnFromAStoredPlace() {
        assertThat(Pages.load(PageRequest.first(5).from(new Cursor("c")), this::load).stream())
                .containsExactly(3);
    }

    @Test
    void anEmptyCursorIsTheEnd() {
        assertThat(Pages.load(PageRequest.first().from(new Cursor("c")), this::load)
                        .cursor())
                .isEmpty();
    }

    @Test
    void aCursorThatCannotBeStoredIsTheNetworksFault() {
        assertThatThrownBy(() -> Pages.load(
                        PageRequest.first(), request -> new Pages.Piece<>(List.of(), Optional.of("x".repeat(9_000)))))
                .isInstanceOf(ProtocolException.class);
    }

    private Pages.Piece<Integer> load(PageRequest request) {
        asked.add(request);
        return NETWORK.get(request.from().map(Cursor::value).orElse(""));
    }
}
