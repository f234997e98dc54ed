package io.smm;

import io.smm.error.ErrorDetails;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list, and the way to the next. Immutable and thread-safe; only {@link #next()} and a walk over
 * {@link #stream()} make calls, one a page.
 *
 * <p>The list ends where a page has no cursor, and nowhere else: a page may be short or empty with more to come. A network
 * that gives the same page for ever is caught: when a page brings nothing new under the cursor that led to it, the walk
 * fails with a {@link ProtocolException} instead of running on or ending as if all had been read.
 *
 * @param <T> what the list holds
 */
public final class Page<T> {

    private static final int MOST_EMPTY_PAGES_IN_A_ROW = 1_000;

    private final List<T> items;
    private final @Nullable Cursor cursor;
    private final Function<Cursor, Page<T>> loader;

    private Page(List<T> items, @Nullable Cursor cursor, Function<Cursor, Page<T>> loader) {
        this.items = items;
        this.cursor = cursor;
        this.loader = loader;
    }

    /**
     * A page with more to come.
     *
     * @param items what it holds; may be empty
     * @param cursor where the next page begins
     * @param loader reads the page that begins at a cursor: one call to the network
     * @param <T> what the list holds
     * @return the page
     */
    public static <T> Page<T> of(List<T> items, Cursor cursor, Function<Cursor, Page<T>> loader) {
        return new Page<>(
                List.copyOf(items), Objects.requireNonNull(cursor, "cursor"), Objects.requireNonNull(loader, "loader"));
    }

    /**
     * The last page.
     *
     * @param items what it holds; may be empty
     * @param <T> what the list holds
     * @return the page
     */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(List.copyOf(items), null, ignored -> {
            throw new NoSuchElementException("the last page has no next");
        });
    }

    /** {@return what this page holds; unmodifiable, may be empty even when more is to come} */
    public List<T> items() {
        return items;
    }

    /** {@return where the next page begins; empty on the last page. May be stored to resume the walk later.} */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(cursor);
    }

    /**
     * Reads the next page.
     *
     * @return the next page, or empty when this is the last; one call to the network
     */
    public Optional<Page<T>> next() {
        return cursor == null ? Optional.empty() : Optional.of(loader.apply(cursor));
    }

    /**
     * Walks this page and all that follow, reading each page only when it is reached. An error in mid-walk is thrown from
     * the terminal operation after all items before it were delivered.
     *
     * @return a lazy, sequential stream; closing it early reads nothing more
     */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Walk<>(this), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public String toString() {
        return "Page[" + items.size() + (items.size() == 1 ? " item" : " items") + (cursor == null ? ", last]" : "]");
    }

    /** The items of a page and of its successors, one page in memory at a time. */
    private static final class Walk<T> implements Iterator<T> {

        private @Nullable Page<T> page;
        private int position;
        private int emptyPages;

        Walk(Page<T> first) {
            page = first;
        }

        @Override
        public boolean hasNext() {
            while (page != null && position >= page.items.size()) {
                page = following(page);
                position = 0;
            }
            return page != null;
        }

        @Override
        public T next() {
            if (!hasNext() || page == null) {
                throw new NoSuchElementException();
            }
            return page.items.get(position++);
        }

        private @Nullable Page<T> following(Page<T> current) {
            Optional<Page<T>> next = current.next();
            if (next.isEmpty()) {
                return null;
            }
            Page<T> loaded = next.get();
            boolean sameCursor = loaded.cursor != null && loaded.cursor.equals(current.cursor);
            emptyPages = loaded.items.isEmpty() ? emptyPages + 1 : 0;
            if (sameCursor && (loaded.items.isEmpty() || loaded.items.equals(current.items))
                    || emptyPages > MOST_EMPTY_PAGES_IN_A_ROW) {
                throw new ProtocolException(ErrorDetails.of(
                                "the walk over pages makes no progress: the network gives the same place again",
                                RetryAdvice.sameCall())
                        .build());
            }
            return loaded;
        }
    }
}
