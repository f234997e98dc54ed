package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.mastodon.internal.wire.MediaWire;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.listening.ActionEffect;
import io.smm.listening.ActionOffer;
import io.smm.listening.SeenBy;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalMedia;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;

/** What people say, as the model knows it. */
public final class Signals {

    /** What the network calls an answer. */
    public static final String REPLY = "reply";

    private static final ActionOffer ANSWER = ActionOffer.of(
            SignalAction.ANSWER,
            ActionEffect.reversible(SeenBy.EVERYONE, "its author is told when the answer mentions them"));
    private static final ActionOffer MUTE = ActionOffer.of(
            SignalAction.MUTE_AUTHOR,
            ActionEffect.reversible(
                    SeenBy.EVERYONE, "we alone see nothing of them any more; undone in the network's client"));
    private static final ActionOffer BLOCK = ActionOffer.of(
            SignalAction.BLOCK_AUTHOR,
            ActionEffect.reversible(SeenBy.EVERYONE, "they follow and see us no more; undone in the network's client"));

    private Signals() {}

    /**
     * What somebody says to us in public: a comment right below a post of ours, a mention anywhere else.
     *
     * @param account whose
     * @param status the post, which the server told us of because it names us
     * @return the signal; empty for our own words and for those that only some may see
     */
    public static Optional<Signal> addressed(AccountRef account, StatusWire status) {
        if (status.account().id().equals(account.id()) || status.isDirect()) {
            return Optional.empty();
        }
        boolean comment = status.inReplyToAccount().equals(Optional.of(account.id()));
        return Optional.of(
                comment
                        ? signal(SignalKind.COMMENT, REPLY, status)
                        : signal(SignalKind.MENTION, NotificationWire.MENTION, status));
    }

    /**
     * Whether a post is said to us at all.
     *
     * @param account whose
     * @param status any post
     * @return whether it answers one of ours or mentions us
     */
    public static boolean isAddressed(AccountRef account, StatusWire status) {
        return status.inReplyToAccount().equals(Optional.of(account.id()))
                || status.mentions().stream().anyMatch(mention -> mention.id().equals(account.id()));
    }

    /**
     * Something that was said.
     *
     * @param kind what it is to us
     * @param nativeKind what the network calls it
     * @param status the post
     * @return the signal
     */
    public static Signal signal(SignalKind kind, String nativeKind, StatusWire status) {
        Signal.Builder signal = Signal.builder(
                        kind,
                        nativeKind,
                        Statuses.ref(status),
                        Actors.of(status.account()),
                        Statuses.text(status),
                        status.createdAt())
                .offers(offers(status))
                .media(status.media().stream().map(Signals::media).toList());
        Statuses.parent(status).ifPresent(signal::inReplyTo);
        if (kind == SignalKind.QUOTE) {
            status.quoteOf().ifPresent(quoted -> signal.subject(PostRef.of(Network.MASTODON, quoted)));
        }
        status.url().flatMap(Actors::page).ifPresent(signal::permalink);
        status.editedAt().ifPresent(signal::editedAt);
        return signal.build();
    }

    private static List<ActionOffer> offers(StatusWire status) {
        SignalAction like = status.favourited() ? SignalAction.UNLIKE : SignalAction.LIKE;
        return List.of(ANSWER, ActionOffer.of(like, ActionEffect.HARMLESS), MUTE, BLOCK);
    }

    private static SignalMedia media(MediaWire media) {
        return new SignalMedia(
                media.type(),
                media.url().flatMap(Actors::page),
                media.description().filter(text -> !text.isBlank()));
    }
}
