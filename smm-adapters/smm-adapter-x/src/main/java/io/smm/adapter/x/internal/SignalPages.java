package io.smm.adapter.x.internal;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Pages;
import io.smm.adapter.x.internal.http.ListFrom;
import io.smm.error.InvalidInputException;
import io.smm.listening.Signal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Lists of which X gives five or ten posts at the least, in pages of any size. What a page leaves over of a piece is handed out from
 * memory; another process asks for what is older than the last post that was handed out, so nothing is passed over or comes twice.
 */
final class SignalPages {

    private static final String OLDER_THAN = "i";
    private static final String TOKEN = "t";

    private final BiFunction<ListFrom, Integer, Pages.Piece<Signal>> read;

    private SignalPages(BiFunction<ListFrom, Integer, Pages.Piece<Signal>> read) {
        this.read = read;
    }

    /**
     * Reads a page.
     *
     * @param request where to begin and how large a page is
     * @param read reads one piece: from where, and how many posts
     * @return the page
     */
    static Page<Signal> load(PageRequest request, BiFunction<ListFrom, Integer, Pages.Piece<Signal>> read) {
        return new SignalPages(read).page(request);
    }

    private Page<Signal> page(PageRequest request) {
        ListFrom from = request.from().map(SignalPages::place).orElseGet(ListFrom::newest);
        Pages.Piece<Signal> piece = read.apply(from, request.limit());
        return slice(piece.items(), piece.next(), request);
    }

    private Page<Signal> slice(List<Signal> items, Optional<String> next, PageRequest request) {
        if (items.size() > request.limit()) {
            List<Signal> some = items.subList(0, request.limit());
            List<Signal> others = items.subList(request.limit(), items.size());
            Cursor behind =
                    new Cursor(OLDER_THAN + some.get(some.size() - 1).ref().id());
            return Page.of(
                    some,
                    behind,
                    from -> from.equals(behind) ? slice(others, next, request) : page(request.from(from)));
        }
        return next.map(token -> Page.of(items, cursor(token), from -> page(request.from(from))))
                .orElseGet(() -> Page.last(items));
    }

    private static Cursor cursor(String token) {
        try {
            return new Cursor(TOKEN + token);
        } catch (InvalidInputException unusable) {
            throw new MalformedAnswerException("the next page is named in a way that cannot be stored");
        }
    }

    private static ListFrom place(Cursor cursor) {
        String value = cursor.value();
        if (value.startsWith(TOKEN) && value.length() > 1) {
            return ListFrom.token(value.substring(1));
        }
        if (value.matches(OLDER_THAN + "\\d{1,19}")) {
            return ListFrom.olderThan(value.substring(1));
        }
        throw InvalidInputException.of("PageRequest", "from", "is not a place in a list of X");
    }
}
