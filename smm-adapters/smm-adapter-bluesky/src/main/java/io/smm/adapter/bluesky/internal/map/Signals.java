package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.AuthorWire;
import io.smm.adapter.bluesky.internal.wire.NotificationWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.PostViewWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.bluesky.internal.wire.ThreadgateWire;
import io.smm.listening.ActionOffer;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import java.util.List;
import java.util.Optional;

/** What people say, as the model knows it. */
public final class Signals {

    private Signals() {}

    /**
     * A reply below a post.
     *
     * @param view the reply
     * @param gate the gate of the thread
     * @param us our DID
     * @param links the addresses for people
     * @return the comment; empty when the record is no post
     */
    public static Optional<Signal> comment(PostViewWire view, ThreadgateWire gate, String us, Permalinks links) {
        return view.record()
                .map(record -> signal(
                        SignalKind.COMMENT,
                        "reply",
                        view.ref(),
                        view.author(),
                        record,
                        view.indexedAt(),
                        Offers.of(view, record, gate, us),
                        links));
    }

    /**
     * A post that mentions us.
     *
     * @param notification how we were told
     * @param us our DID
     * @param links the addresses for people
     * @return the mention; empty when the record is no post
     */
    public static Optional<Signal> mention(NotificationWire notification, String us, Permalinks links) {
        return notification
                .record()
                .map(record -> signal(
                        SignalKind.MENTION,
                        notification.reason(),
                        notification.ref(),
                        notification.author(),
                        record,
                        notification.indexedAt(),
                        Offers.of(notification.ref().uri(), record, us),
                        links));
    }

    /**
     * A post that a search found.
     *
     * @param view the post
     * @param us our DID
     * @param links the addresses for people
     * @return the hit; empty when the record is no post
     */
    public static Optional<Signal> hit(PostViewWire view, String us, Permalinks links) {
        return view.record()
                .map(record -> signal(
                        SignalKind.SEARCH_HIT,
                        "post",
                        view.ref(),
                        view.author(),
                        record,
                        view.indexedAt(),
                        Offers.of(view, record, ThreadgateWire.OPEN, us),
                        links));
    }

    private static Signal signal(
            SignalKind kind,
            String nativeKind,
            StrongRef ref,
            AuthorWire author,
            PostRecordWire record,
            String indexedAt,
            List<ActionOffer> offers,
            Permalinks links) {
        Signal.Builder signal = Signal.builder(
                        kind,
                        nativeKind,
                        PostRefs.of(ref, record),
                        Actors.of(author),
                        Facets.text(record.text(), record.facets()),
                        Times.saidAt(record.createdAt(), indexedAt))
                .offers(offers);
        PostRefs.parent(record).ifPresent(signal::inReplyTo);
        links.of(ref.uri()).ifPresent(signal::permalink);
        return signal.build();
    }
}
