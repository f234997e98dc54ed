package io.smm.adapter.x.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.x.internal.wire.FileWire;
import io.smm.adapter.x.internal.wire.IncludesWire;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.listening.ActionEffect;
import io.smm.listening.ActionOffer;
import io.smm.listening.SeenBy;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalMedia;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people say, as the model knows it. */
public final class Signals {

    private static final ActionOffer ANSWER =
            ActionOffer.of(SignalAction.ANSWER, ActionEffect.reversible(SeenBy.EVERYONE, "its author is told of it"));
    private static final ActionOffer HIDE = ActionOffer.of(
            SignalAction.HIDE,
            ActionEffect.reversible(SeenBy.EVERYONE_WHO_ASKS, "it stands behind a button of its own below the post"));
    private static final ActionOffer UNHIDE =
            ActionOffer.of(SignalAction.UNHIDE, ActionEffect.reversible(SeenBy.EVERYONE, ""));

    private final boolean likes;

    /**
     * The mapping under a tier.
     *
     * @param likes whether the app may like
     */
    public Signals(boolean likes) {
        this.likes = likes;
    }

    /**
     * Something that was said.
     *
     * @param kind what it is to us
     * @param post the post
     * @param includes who made it, and its files
     * @return the signal
     */
    public Signal of(SignalKind kind, PostWire post, IncludesWire includes) {
        AccountRef author = author(post, includes);
        Signal.Builder signal = Signal.builder(
                        kind,
                        post.reference("replied_to").isPresent() ? "reply" : "post",
                        Posts.ref(post.id()),
                        author,
                        Texts.of(post),
                        post.createdAt().orElseThrow(() -> new MalformedAnswerException("'created_at' is missing")))
                .offers(offers(kind))
                .media(post.mediaKeys().stream()
                        .flatMap(key -> includes.file(key).stream())
                        .map(Signals::media)
                        .toList());
        post.reference("replied_to").map(Posts::ref).ifPresent(signal::inReplyTo);
        post.reference("quoted").map(Posts::ref).ifPresent(signal::subject);
        page(author, post.id()).ifPresent(signal::permalink);
        return signal.build();
    }

    /**
     * A signal after something was done with it.
     *
     * @param signal the signal
     * @param done what was done
     * @return the signal with the way back in place of what was done
     */
    public Signal after(Signal signal, SignalAction done) {
        ActionOffer back = switch (done) {
            case HIDE -> UNHIDE;
            case UNHIDE -> HIDE;
            case LIKE -> ActionOffer.of(SignalAction.UNLIKE, ActionEffect.HARMLESS);
            default -> ActionOffer.of(SignalAction.LIKE, ActionEffect.HARMLESS);
        };
        List<ActionOffer> offers = new ArrayList<>(signal.offers());
        offers.removeIf(offer -> offer.action() == done || offer.action() == back.action());
        offers.add(back);
        return signal.withOffers(offers);
    }

    /** X does not say what is hidden or liked: both ways are offered, and doing what is done already changes nothing. */
    private List<ActionOffer> offers(SignalKind kind) {
        List<ActionOffer> offers = new ArrayList<>(List.of(ANSWER));
        if (kind == SignalKind.COMMENT) {
            offers.add(HIDE);
            offers.add(UNHIDE);
        }
        if (likes) {
            offers.add(ActionOffer.of(SignalAction.LIKE, ActionEffect.HARMLESS));
            offers.add(ActionOffer.of(SignalAction.UNLIKE, ActionEffect.HARMLESS));
        }
        return offers;
    }

    private static AccountRef author(PostWire post, IncludesWire includes) {
        String id = post.author().orElseThrow(() -> new MalformedAnswerException("'author_id' is missing"));
        return includes.user(id).map(Actors::of).orElseGet(() -> new AccountRef(Network.X, id, Optional.empty()));
    }

    private static Optional<URI> page(AccountRef author, String id) {
        return author.handle()
                .filter(handle -> handle.matches("\\w{1,50}") && id.matches("\\d{1,19}"))
                .map(handle -> URI.create("https://x.com/" + handle + "/status/" + id));
    }

    private static SignalMedia media(FileWire file) {
        return new SignalMedia(
                file.type().isEmpty() ? "file" : file.type(),
                Optional.empty(),
                file.altText().filter(text -> !text.isBlank()));
    }
}
