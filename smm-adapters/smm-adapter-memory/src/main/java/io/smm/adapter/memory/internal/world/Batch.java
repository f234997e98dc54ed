package io.smm.adapter.memory.internal.world;

import io.smm.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a list, newest first, as the network gives it.
 *
 * @param items what it holds
 * @param next where the next page begins; empty on the last page
 * @param <T> what the list holds
 */
public record Batch<T>(List<T> items, Optional<Cursor> next) {

    private static final Pattern CURSOR = Pattern.compile("before:(\\d{1,18})");

    /** Cuts a page out of a list that is sorted from the newest to the oldest by its sequence. */
    static <T> Batch<T> cut(List<T> list, ToLongFunction<T> sequence, Optional<Cursor> from, int limit) {
        long before = from.map(Batch::place).orElse(Long.MAX_VALUE);
        List<T> rest = list.stream()
                .filter(item -> sequence.applyAsLong(item) < before)
                .toList();
        List<T> items = rest.subList(0, Math.min(rest.size(), Math.min(limit, Slice.MOST)));
        return new Batch<>(
                List.copyOf(items),
                items.size() < rest.size()
                        ? Optional.of(new Cursor("before:" + sequence.applyAsLong(items.get(items.size() - 1))))
                        : Optional.empty());
    }

    private static long place(Cursor cursor) {
        Matcher matcher = CURSOR.matcher(cursor.value());
        if (!matcher.matches()) {
            throw new Refusal(Refusal.Code.BAD_CURSOR, "the cursor is none of this list");
        }
        return Long.parseLong(matcher.group(1));
    }
}
