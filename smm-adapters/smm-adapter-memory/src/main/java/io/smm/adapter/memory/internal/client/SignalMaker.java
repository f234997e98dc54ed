package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.adapter.memory.MemoryMessage;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.MemoryReview;
import io.smm.adapter.memory.internal.world.Happening;
import io.smm.adapter.memory.internal.world.InboxServer;
import io.smm.adapter.memory.internal.world.InboxServer.Marks;
import io.smm.listening.ActionEffect;
import io.smm.listening.ActionOffer;
import io.smm.listening.ConversationId;
import io.smm.listening.SeenBy;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalMedia;
import io.smm.post.PostText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes signals of what the network gives, each with what may be done with it. */
final class SignalMaker {

    private static final ActionEffect LOSES_NOTHING = ActionEffect.HARMLESS;
    private static final ActionEffect HIDES =
            ActionEffect.reversible(SeenBy.AUTHOR_AND_US, "its author is not told; it still counts as a comment");
    private static final ActionEffect REMOVES = ActionEffect.forGood(SeenBy.NOBODY, "answers to it stay");
    private static final ActionEffect CLOSES =
            ActionEffect.reversible(SeenBy.EVERYONE, "what stands stays; nobody else may add to it");
    private static final ActionEffect BLOCKS =
            ActionEffect.forGood(SeenBy.EVERYONE, "its author can comment on none of our posts any more");

    private static final Set<SignalKind> WORDLESS =
            Set.of(SignalKind.REPOST, SignalKind.LIKE, SignalKind.FOLLOW, SignalKind.FOLLOW_REQUEST, SignalKind.NOTICE);
    private static final Set<SignalKind> ABOUT_A_POST = Set.of(SignalKind.REPOST, SignalKind.QUOTE, SignalKind.LIKE);

    private final Capabilities capabilities;

    SignalMaker(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    Signal post(MemoryPost post, SignalKind kind, Optional<Marks> marks) {
        Signal.Builder signal = Signal.builder(
                        kind, nativeKind(kind), post.ref(), post.author(), post.text(), post.acceptedAt())
                .permalink(post.permalink())
                .media(post.images().stream()
                        .map(image -> new SignalMedia(
                                "image",
                                Optional.empty(),
                                Optional.of(image.altText()).filter(text -> !text.isBlank())))
                        .toList())
                .offers(offers(kind, marks, post.acceptedAt()))
                .markSimulated();
        post.replyTo().ifPresent(signal::inReplyTo);
        return signal.build();
    }

    Signal review(MemoryReview review) {
        Signal.Builder signal = Signal.builder(
                        SignalKind.REVIEW, "review", review.ref(), review.author(), review.text(), review.acceptedAt())
                .rating(review.rating())
                .offers(reviewOffers())
                .markSimulated();
        review.answer().ifPresent(signal::ourAnswer);
        return signal.build();
    }

    Signal message(MemoryMessage message) {
        return Signal.builder(
                        SignalKind.MESSAGE,
                        "message",
                        message.ref(),
                        message.from(),
                        message.text(),
                        message.acceptedAt())
                .conversation(new ConversationId(message.conversation()))
                .markSimulated()
                .build();
    }

    SignalEvent event(Happening happening, Instant receivedAt, SignalEvent.Source source) {
        if (!happening.created()) {
            return SignalEvent.deleted(happening.account(), happening.ref(), receivedAt, source);
        }
        return SignalEvent.created(happening.account(), signal(happening), receivedAt, source);
    }

    Signal signal(Happening happening) {
        SignalKind kind = happening.kind();
        Signal.Builder signal = Signal.builder(
                        kind,
                        nativeKind(kind),
                        happening.ref(),
                        happening.author(),
                        PostText.of(happening.text()),
                        happening.at())
                .offers(
                        kind == SignalKind.REVIEW
                                ? reviewOffers()
                                : offers(kind, Optional.of(Marks.FRESH), happening.at()))
                .markSimulated();
        happening.about().ifPresent(ABOUT_A_POST.contains(kind) ? signal::subject : signal::inReplyTo);
        happening.conversation().map(ConversationId::new).ifPresent(signal::conversation);
        happening.rating().ifPresent(signal::rating);
        return signal.build();
    }

    private List<ActionOffer> reviewOffers() {
        return capabilities.supports(Capability.ANSWER_REVIEW)
                ? List.of(ActionOffer.of(
                        SignalAction.ANSWER, ActionEffect.reversible(SeenBy.EVERYONE, "another answer replaces it")))
                : List.of();
    }

    private List<ActionOffer> offers(SignalKind kind, Optional<Marks> marks, Instant saidAt) {
        List<ActionOffer> offers = new ArrayList<>();
        if (WORDLESS.contains(kind) || kind == SignalKind.MESSAGE) {
            return offers; // a message is answered in its conversation
        }
        if (capabilities.supports(Capability.ANSWER)) {
            offers.add(ActionOffer.answer());
        }
        if (capabilities.supports(Capability.REACT)) {
            boolean liked = marks.map(Marks::liked).orElse(false);
            offers.add(ActionOffer.of(liked ? SignalAction.UNLIKE : SignalAction.LIKE, LOSES_NOTHING));
        }
        marks.filter(mark -> kind == SignalKind.COMMENT && mark.ours())
                .ifPresent(mark -> addModeration(offers, mark, saidAt));
        return offers;
    }

    private void addModeration(List<ActionOffer> offers, Marks marks, Instant saidAt) {
        if (capabilities.supports(Capability.HIDE_COMMENT)) {
            offers.add(
                    marks.hidden()
                            ? ActionOffer.of(SignalAction.UNHIDE, ActionEffect.reversible(SeenBy.EVERYONE, ""))
                            : ActionOffer.of(SignalAction.HIDE, HIDES));
        }
        if (capabilities.supports(Capability.REMOVE_COMMENT)) {
            offers.add(ActionOffer.of(SignalAction.REMOVE, REMOVES));
        }
        if (capabilities.supports(Capability.CLOSE_COMMENTS)) {
            offers.add(ActionOffer.of(marks.closed() ? SignalAction.REOPEN_THREAD : SignalAction.CLOSE_THREAD, CLOSES));
        }
        if (capabilities.supports(Capability.HIDE_COMMENT) && !marks.blocked()) {
            offers.add(ActionOffer.of(SignalAction.BLOCK_AUTHOR, BLOCKS));
        }
        if (capabilities.supports(Capability.SEND_MESSAGE) && !marks.privatelyAnswered()) {
            offers.add(ActionOffer.of(
                            SignalAction.ANSWER_PRIVATELY, ActionEffect.forGood(SeenBy.EVERYONE, "once to a comment"))
                    .until(saidAt.plus(InboxServer.PRIVATE_ANSWER)));
        }
    }

    private static String nativeKind(SignalKind kind) {
        return kind == SignalKind.SEARCH_HIT ? "post" : kind.name().toLowerCase(Locale.ROOT);
    }
}
