package io.smm.adapter.mastodon.internal;

import io.smm.Cursor;
import io.smm.error.InvalidInputException;
import io.smm.listening.Signal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two comments that a later reading finds again: how many stand before it, and which one stands last before
 * it. That one decides; when it was deleted meanwhile, the number less one does: at least that one place fell out. A comment
 * that comes twice can be told by its id, one that never comes cannot.
 */
final class CommentCursor {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9}) (.*)");

    private CommentCursor() {}

    static Cursor behind(List<Signal> comments, int count) {
        return new Cursor(count + " " + comments.get(count - 1).ref().id());
    }

    static int positionIn(List<Signal> comments, Cursor cursor) {
        Matcher parts = SHAPE.matcher(cursor.value());
        if (!parts.matches()) {
            throw InvalidInputException.of("PageRequest", "from", "is not a place among the comments of Mastodon");
        }
        for (int i = 0; i < comments.size(); i++) {
            if (comments.get(i).ref().id().equals(parts.group(2))) {
                return i + 1;
            }
        }
        return Math.min(Math.max(Integer.parseInt(parts.group(1)) - 1, 0), comments.size());
    }
}
