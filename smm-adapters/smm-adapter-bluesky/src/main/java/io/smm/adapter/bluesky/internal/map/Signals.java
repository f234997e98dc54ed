package io.smm.adapter.bluesky.internal.map;

import io.smm.Network;
import io.smm.adapter.bluesky.internal.wire.AuthorWire;
import io.smm.adapter.bluesky.internal.wire.NotificationWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.PostViewWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.bluesky.internal.wire.ThreadgateWire;
import io.smm.adapter.support.Times;
import io.smm.listening.ActionOffer;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * What we were told of. Nothing is left out: what has no kind of its own is a notice.
     *
     * @param notification how we were told
     * @param us our DID
     * @param links the addresses for people
     * @return the signal
     */
    public static Signal told(NotificationWire notification, String us, Permalinks links) {
        SignalKind kind = kind(notification.reason());
        Optional<PostRecordWire> post = notification.record();
        boolean words = kind != SignalKind.LIKE && kind != SignalKind.REPOST && kind != SignalKind.FOLLOW;
        if (words && post.isPresent()) {
            return said(kind, notification, post.get(), us, links);
        }
        boolean wordsThatAreMissing = words && kind != SignalKind.NOTICE;
        return deed(
                wordsThatAreMissing ? SignalKind.NOTICE : kind,
                notification.reason(),
                notification.ref(),
                notification.author(),
                notification.about(),
                notification.indexedAt(),
                links);
    }

    private static SignalKind kind(String reason) {
        return switch (reason) {
            case "mention" -> SignalKind.MENTION;
            case "reply" -> SignalKind.COMMENT;
            case "quote" -> SignalKind.QUOTE;
            case "like", "like-via-repost" -> SignalKind.LIKE;
            case "repost", "repost-via-repost" -> SignalKind.REPOST;
            case "follow" -> SignalKind.FOLLOW;
            default -> SignalKind.NOTICE;
        };
    }

    private static Signal said(
            SignalKind kind, NotificationWire notification, PostRecordWire post, String us, Permalinks links) {
        Signal.Builder signal = builder(
                kind,
                notification.reason(),
                notification.ref(),
                notification.author(),
                post,
                notification.indexedAt(),
                Offers.of(notification.ref().uri(), post, us),
                links);
        if (kind == SignalKind.QUOTE) {
            notification.about().ifPresent(about -> signal.subject(PostRef.of(Network.BLUESKY, about)));
        }
        return signal.build();
    }

    /**
     * Something that was done without words. Nothing is offered to be done with it.
     *
     * @param kind what it is to us
     * @param nativeKind what the network calls it
     * @param ref its record
     * @param author who did it
     * @param about the at-uri of what it concerns; empty where it concerns the account
     * @param indexedAt when the network took it in
     * @param links the addresses for people; that of what it concerns, for a deed has none
     * @return the signal
     */
    public static Signal deed(
            SignalKind kind,
            String nativeKind,
            StrongRef ref,
            AuthorWire author,
            Optional<String> about,
            String indexedAt,
            Permalinks links) {
        Signal.Builder signal = Signal.builder(
                kind, nativeKind, PostRefs.bare(ref), Actors.of(author), PostText.of(""), Times.saidAt("", indexedAt));
        Optional<AtUri> post =
                about.flatMap(AtUri::parse).filter(uri -> uri.collection().equals(PostRecordWire.COLLECTION));
        if (post.isPresent()) {
            signal.subject(PostRef.of(Network.BLUESKY, about.get()));
            linked(signal, links.whenAsked(about.get()));
        }
        return signal.build();
    }

    /**
     * A post of somebody else, of which only the record is known.
     *
     * @param kind what it is to us
     * @param ref the post
     * @param author who wrote it
     * @param record its record
     * @param indexedAt when the network took it in
     * @param us our DID
     * @param links the addresses for people
     * @return the signal
     */
    public static Signal heard(
            SignalKind kind,
            StrongRef ref,
            AuthorWire author,
            PostRecordWire record,
            String indexedAt,
            String us,
            Permalinks links) {
        Signal.Builder signal = builder(
                kind, nativeKind(kind), ref, author, record, indexedAt, Offers.of(ref.uri(), record, us), links);
        if (kind == SignalKind.QUOTE) {
            record.embed().quote().ifPresent(quoted -> signal.subject(PostRef.of(Network.BLUESKY, quoted.uri())));
        }
        return signal.build();
    }

    private static String nativeKind(SignalKind kind) {
        return switch (kind) {
            case COMMENT -> "reply";
            case QUOTE -> "quote";
            default -> "mention";
        };
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
        return builder(kind, nativeKind, ref, author, record, indexedAt, offers, links)
                .build();
    }

    private static Signal.Builder builder(
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
        Optional<PostRef> parent = PostRefs.parent(record);
        if (parent.isPresent()) {
            signal.inReplyTo(parent.get());
        }
        return linked(signal, links.whenAsked(ref.uri()));
    }

    private static Signal.Builder linked(Signal.Builder signal, @Nullable Supplier<URI> address) {
        return address == null ? signal : signal.permalinkWhenAsked(address);
    }
}
