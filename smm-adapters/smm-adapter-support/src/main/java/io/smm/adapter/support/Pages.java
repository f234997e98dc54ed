package io.smm.adapter.support;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists that a network gives piece by piece, each piece read only when it is asked for. */
public final class Pages {

    /**
     * One piece as the network gave it.
     *
     * @param items what it holds; may be empty with more to come
     * @param next where the next piece begins, as the network says; an empty text and none at all both mean the end
     * @param <T> what the list holds
     */
    public record Piece<T>(List<T> items, Optional<String> next) {
        /**
         * Copies the items.
         *
         * @param items what it holds
         * @param next where the next piece begins, as the network says
         */
        public Piece {
            items = List.copyOf(items);
            next = next.filter(cursor -> !cursor.isEmpty());
        }
    }

    private Pages() {}

    /**
     * Reads a page and knows how to go on.
     *
     * @param request where to begin, and how large a page is
     * @param load reads one piece: one call
     * @param <T> what the list holds
     * @return the page
     * @throws ProtocolException when the network names the next piece with more than a cursor may hold
     */
    public static <T> Page<T> load(PageRequest request, Function<PageRequest, Piece<T>> load) {
        Piece<T> piece = load.apply(request);
        return piece.next()
                .map(next -> Page.of(piece.items(), cursor(next), from -> load(request.from(from), load)))
                .orElseGet(() -> Page.last(piece.items()));
    }

    private static Cursor cursor(String next) {
        try {
            return new Cursor(next);
        } catch (InvalidInputException unusable) {
            throw new ProtocolException(
                    ErrorDetails.of("the network names a next page in a way that cannot be stored", RetryAdvice.never())
                            .build());
        }
    }
}
