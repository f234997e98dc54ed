package io.smm.adapter.memory.internal.world;

import io.smm.Cursor;
import io.smm.adapter.memory.MemoryPaging;
import io.smm.adapter.memory.MemoryPost;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a list of posts, as the network gives it.
 *
 * @param posts the posts
 * @param next where the next page begins; empty on the last page
 */
public record Slice(List<MemoryPost> posts, Optional<Cursor> next) {

    /** The most posts of a page, whatever is asked for. */
    static final int MOST = 100;

    private static final Pattern CURSOR = Pattern.compile("after:(\\d{1,18})(:empty-page-given)?");

    /**
     * Cuts a page out of a list.
     *
     * @param list the whole list in its order
     * @param newestFirst whether that order is from the newest to the oldest
     * @param from where the page begins
     * @param limit how many posts are asked for
     * @param paging how the network cuts
     */
    static Slice cut(
            List<StoredPost> list, boolean newestFirst, Optional<Cursor> from, int limit, MemoryPaging paging) {
        long after = 0;
        boolean emptyGiven = false;
        if (from.isPresent()) {
            Matcher cursor = CURSOR.matcher(from.get().value());
            if (!cursor.matches()) {
                throw new Refusal(Refusal.Code.BAD_CURSOR, "the cursor is none of this list");
            }
            after = Long.parseLong(cursor.group(1));
            emptyGiven = cursor.group(2) != null;
        }
        if (paging == MemoryPaging.STUCK && from.isPresent()) {
            return new Slice(List.of(), from);
        }
        if (paging == MemoryPaging.EMPTY_PAGES_BETWEEN && !emptyGiven) {
            return new Slice(List.of(), Optional.of(new Cursor("after:" + after + ":empty-page-given")));
        }
        return cut(list, newestFirst, after, Math.min(limit, MOST));
    }

    /** The cursor names a place in the order, not a post: the page is right even when that post is deleted meanwhile. */
    private static Slice cut(List<StoredPost> list, boolean newestFirst, long after, int limit) {
        int start = 0;
        while (after > 0 && start < list.size() && isGiven(list.get(start).sequence(), after, newestFirst)) {
            start++;
        }
        int end = Math.min(start + limit, list.size());
        if (start >= end) {
            return new Slice(List.of(), Optional.empty());
        }
        List<MemoryPost> posts =
                list.subList(start, end).stream().map(StoredPost::post).toList();
        Optional<Cursor> next = end < list.size()
                ? Optional.of(new Cursor("after:" + list.get(end - 1).sequence()))
                : Optional.empty();
        return new Slice(posts, next);
    }

    private static boolean isGiven(long sequence, long after, boolean newestFirst) {
        return newestFirst ? sequence >= after : sequence <= after;
    }
}
