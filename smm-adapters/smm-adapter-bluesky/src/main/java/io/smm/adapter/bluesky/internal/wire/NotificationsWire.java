package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code app.bsky.notification.listNotifications}.
 *
 * @param notifications the notifications, newest first
 * @param cursor where the next page begins; empty on the last
 */
public record NotificationsWire(List<NotificationWire> notifications, Optional<String> cursor) {

    /**
     * Copies the notifications.
     *
     * @param notifications the notifications, newest first
     * @param cursor where the next page begins
     */
    public NotificationsWire {
        notifications = List.copyOf(notifications);
    }

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static NotificationsWire read(JsonReader json) {
        List<NotificationWire> notifications = null;
        Optional<String> cursor = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "notifications" -> notifications = json.list(NotificationWire::read);
                    case "cursor" -> cursor = json.text();
                    default -> {}
                }
            }
        }
        return new NotificationsWire(json.given("notifications", notifications), cursor);
    }
}
