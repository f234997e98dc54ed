package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.mastodon.internal.wire.FrameWire;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameMapper;
import io.smm.adapter.support.stream.FrameNews;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalEvent.Source;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the frames of a line mean. A notification is a place and a signal; an edit counts when the post is said to us. A deletion names an id and nothing else: that of any post that the line may ever have told of, so it is
 * told whether or not a signal was made of it.
 */
public final class StreamFrames implements FrameMapper {

    private final AccountRef account;

    /**
     * Reads frames for an account.
     *
     * @param account whose line it is
     */
    public StreamFrames(AccountRef account) {
        this.account = account;
    }

    @Override
    public FrameNews read(Frame frame, Instant receivedAt) {
        FrameWire wire = FrameWire.read(frame);
        return switch (wire.event()) {
            case "notification" -> {
                NotificationWire notification = wire.payload(NotificationWire::read);
                yield FrameNews.of(told(account, notification, receivedAt, Source.STREAM))
                        .at(StreamPlace.behind(notification));
            }
            case "status.update" -> {
                StatusWire status = wire.payload(StatusWire::read);
                yield news(Optional.of(status)
                        .filter(edited -> Signals.isAddressed(account, edited))
                        .flatMap(edited -> Signals.addressed(account, edited))
                        .map(signal -> SignalEvent.edited(account, signal, receivedAt, Source.STREAM)));
            }
            case "delete" ->
                FrameNews.of(SignalEvent.deleted(
                        account, PostRef.of(Network.MASTODON, wire.bareId()), receivedAt, Source.STREAM));
            default -> FrameNews.NONE;
        };
    }

    /**
     * What a notification tells.
     *
     * @param account whose it is
     * @param notification the notification
     * @param receivedAt when it was read
     * @param source which way it came
     * @return the event
     */
    public static SignalEvent told(
            AccountRef account, NotificationWire notification, Instant receivedAt, Source source) {
        return SignalEvent.created(account, Notified.of(account, notification), receivedAt, source);
    }

    private static FrameNews news(Optional<SignalEvent> event) {
        return new FrameNews(List.copyOf(event.stream().toList()), Optional.empty(), false);
    }
}
