package io.smm.adapter.bluesky.stub;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the stub cuts its list of notifications. Its cursors are positions, {@code 3}, or {@code 3e} for an empty page there. */
public enum NotificationPages {
    /** As large as asked for. */
    REGULAR {
        @Override
        Cut cut(List<Map<String, Object>> all, int limit, Optional<String> cursor) {
            int begin = cursor.map(Integer::parseInt).orElse(0);
            int end = Math.min(begin + limit, all.size());
            return new Cut(all.subList(begin, end), end < all.size() ? Optional.of("" + end) : Optional.empty());
        }
    },
    /** Before every page but the first comes an empty one. */
    EMPTY_BETWEEN {
        @Override
        Cut cut(List<Map<String, Object>> all, int limit, Optional<String> cursor) {
            if (cursor.isPresent() && cursor.get().endsWith("e")) {
                return new Cut(List.of(), cursor.map(c -> c.replace("e", "")));
            }
            Cut cut = REGULAR.cut(all, limit, cursor);
            return new Cut(cut.items(), cut.next().map(next -> next + "e"));
        }
    },
    /** From the second page on, nothing, and the cursor that was sent. */
    SAME_PLACE {
        @Override
        Cut cut(List<Map<String, Object>> all, int limit, Optional<String> cursor) {
            return cursor.isPresent() ? new Cut(List.of(), cursor) : REGULAR.cut(all, limit, cursor);
        }
    };

    /**
     * One page.
     *
     * @param items what it holds
     * @param next where the next begins
     */
    record Cut(List<Map<String, Object>> items, Optional<String> next) {}

    abstract Cut cut(List<Map<String, Object>> all, int limit, Optional<String> cursor);
}
