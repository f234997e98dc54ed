package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.util.List;
import java.util.Optional;

/**
 * What a notification tells. Words keep the id of their post; what has no words has the notification's, which is no id of a post and
 * is marked as such. Nothing is left out: a type without a kind of its own is a notice.
 */
public final class Notified {

    private static final String NOTIFICATION = "notification/";

    private Notified() {}

    /**
     * What it tells.
     *
     * @param us whose it is
     * @param notification the notification
     * @return the signal
     */
    public static Signal of(AccountRef us, NotificationWire notification) {
        return switch (notification.type()) {
            case NotificationWire.MENTION -> mention(us, notification);
            case "quote" -> quote(us, notification);
            case "favourite" -> deed(us, SignalKind.LIKE, notification);
            case "reblog" -> deed(us, SignalKind.REPOST, notification);
            case "follow" -> deed(us, SignalKind.FOLLOW, notification);
            case "follow_request" -> deed(us, SignalKind.FOLLOW_REQUEST, notification);
            default -> deed(us, SignalKind.NOTICE, notification);
        };
    }

    private static Signal mention(AccountRef us, NotificationWire notification) {
        Optional<StatusWire> said = notification.status();
        if (said.filter(StatusWire::isDirect).isPresent()) {
            return Signals.signal(SignalKind.MESSAGE, "direct", said.get()).withOffers(List.of());
        }
        return said.flatMap(status -> Signals.addressed(us, status))
                .orElseGet(() -> deed(us, SignalKind.NOTICE, notification));
    }

    private static Signal quote(AccountRef us, NotificationWire notification) {
        return notification
                .status()
                .map(status -> Signals.signal(SignalKind.QUOTE, "quote", status))
                .orElseGet(() -> deed(us, SignalKind.NOTICE, notification));
    }

    /** Where somebody wrote or changed the post that it is about, their words come with it. */
    private static Signal deed(AccountRef us, SignalKind kind, NotificationWire notification) {
        Optional<StatusWire> about = notification.status();
        AccountRef by = notification.account().map(Actors::of).orElse(us);
        boolean theirs = kind == SignalKind.NOTICE
                && about.filter(status -> status.account().id().equals(by.id())).isPresent();
        Signal.Builder signal = Signal.builder(
                kind,
                notification.type(),
                PostRef.of(Network.MASTODON, NOTIFICATION + notification.id()),
                by,
                theirs ? Statuses.text(about.orElseThrow()) : PostText.of(""),
                notification.createdAt());
        about.map(Statuses::ref).ifPresent(signal::subject);
        about.flatMap(StatusWire::url).flatMap(Actors::page).ifPresent(signal::permalink);
        return signal.build();
    }
}
