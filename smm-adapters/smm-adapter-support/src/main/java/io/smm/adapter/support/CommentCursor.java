package io.smm.adapter.support;

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
public final class CommentCursor {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9}) (.*)");

    private CommentCursor() {}

    /**
     * The place behind some comments.
     *
     * @param comments the comments in their order
     * @param count how many of them stand before the place; at least one
     * @return the place
     */
    public static Cursor behind(List<Signal> comments, int count) {
        return new Cursor(count + " " + comments.get(count - 1).ref().id());
    }

    /**
     * Finds a place again.
     *
     * @param comments the comments as they are now
     * @param cursor the place
     * @return how many stand before it
     * @throws InvalidInputException when it is no such place
     */
    public static int positionIn(List<Signal> comments, Cursor cursor) {
        Matcher parts = SHAPE.matcher(cursor.value());
        if (!parts.matches()) {
            throw InvalidInputException.of("PageRequest", "from", "is not a place among these comments");
        }
        for (int i = 0; i < comments.size(); i++) {
            if (comments.get(i).ref().id().equals(parts.group(2))) {
                return i + 1;
            }
        }
        return Math.min(Math.max(Integer.parseInt(parts.group(1)) - 1, 0), comments.size());
    }
}
