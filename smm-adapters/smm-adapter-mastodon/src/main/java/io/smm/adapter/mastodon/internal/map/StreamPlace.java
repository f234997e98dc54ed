package io.smm.adapter.mastodon.internal.map;

import io.smm.Cursor;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.support.Times;
import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.util.Optional;

/**
 * A place on a line, which the network does not have: the notification that came last. Where it was thrown away meanwhile, its time
 * takes its place.
 *
 * @param at when it was made, by the server's clock
 * @param id its id
 */
public record StreamPlace(Instant at, String id) {

    /**
     * The place behind a notification.
     *
     * @param notification the notification
     * @return the place
     */
    public static Cursor behind(NotificationWire notification) {
        return new Cursor(Times.format(notification.createdAt()) + " " + notification.id());
    }

    /**
     * Reads a place.
     *
     * @param cursor the cursor
     * @return the place
     * @throws InvalidInputException when it is none of a line of Mastodon
     */
    public static StreamPlace of(Cursor cursor) {
        String[] parts = cursor.value().split(" ", 2);
        Optional<Instant> at = Times.parse(parts[0]);
        if (at.isEmpty() || parts.length < 2 || parts[1].isEmpty()) {
            throw InvalidInputException.of("stream", "from", "is not a place on a line of Mastodon");
        }
        return new StreamPlace(at.get(), parts[1]);
    }

    /**
     * Whether a notification came before.
     *
     * @param notification the notification
     * @return whether it is the one of this place, or older
     */
    public boolean covers(NotificationWire notification) {
        return notification.id().equals(id) || notification.createdAt().isBefore(at);
    }
}
