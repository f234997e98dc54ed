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
     * What we were told of: a post that mentions us or quotes ours, or a repost of ours.
     *
     * @param notification how we were told
     * @param us our DID
     * @param links the addresses for people
     * @return the signal; empty when it is none of these
     */
    public static Optional<Signal> told(NotificationWire notification, String us, Permalinks links) {
        StrongRef ref = notification.ref();
        AuthorWire author = notification.author();
        String time = notification.indexedAt();
        Optional<PostRecordWire> post = notification.record();
        return switch (notification.reason()) {
            case "mention", "quote" -> {
                SignalKind kind = notification.reason().equals("quote") ? SignalKind.QUOTE : SignalKind.MENTION;
                yield post.isPresent()
                        ? Optional.of(heard(kind, ref, author, post.get(), time, us, links))
                        : Optional.empty();
            }
            case "repost" ->
                notification
                        .about()
                        .map(subject -> repost(ref, author, PostRef.of(Network.BLUESKY, subject), time, links));
            default -> Optional.empty();
        };
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
        return signal(kind, nativeKind(kind), ref, author, record, indexedAt, Offers.of(ref.uri(), record, us), links);
    }

    /**
     * A post of ours that somebody passed on. It has no words, so nothing is offered to be done with it.
     *
     * @param ref the repost
     * @param author who passed it on
     * @param subject our post
     * @param indexedAt when the network took it in
     * @param links the addresses for people; ours, for a repost has none
     * @return the signal
     */
    public static Signal repost(StrongRef ref, AuthorWire author, PostRef subject, String indexedAt, Permalinks links) {
        Signal.Builder signal = Signal.builder(
                        SignalKind.REPOST,
                        nativeKind(SignalKind.REPOST),
                        PostRefs.bare(ref),
                        Actors.of(author),
                        PostText.of(""),
                        Times.saidAt("", indexedAt))
                .inReplyTo(subject);
        return linked(signal, links.whenAsked(subject.id())).build();
    }

    private static String nativeKind(SignalKind kind) {
        return switch (kind) {
            case COMMENT -> "reply";
            case QUOTE -> "quote";
            case REPOST -> "repost";
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
        return linked(signal, links.whenAsked(ref.uri())).build();
    }

    private static Signal.Builder linked(Signal.Builder signal, @Nullable Supplier<URI> address) {
        return address == null ? signal : signal.permalinkWhenAsked(address);
    }
}
