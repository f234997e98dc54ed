package io.smm.core.internal.crisis;

import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.core.internal.crisis.OwnPosts.OwnPost;
import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisStep;
import io.smm.error.SmmException;
import io.smm.listening.ActionOffer;
import io.smm.listening.Listening;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.post.PostRef;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would be done with comments: what their network offers for each of them now, and nothing in its place. */
final class CommentSteps {

    private static final int MOST_COMMENTS = 2_000;

    private final Listening listening;
    private final Clock clock;

    CommentSteps(Listening listening, Clock clock) {
        this.listening = listening;
        this.clock = clock;
    }

    /** Plans for all posts of one account, and says which comments it met that the request means. */
    Set<PostRef> plan(
            Connection account, List<OwnPost> posts, Set<CrisisAction> wanted, CrisisRequest request, PlanDraft draft) {
        Set<PostRef> met = new HashSet<>();
        Optional<Trouble> left = Optional.empty();
        for (OwnPost post : posts) {
            if (left.isEmpty()) {
                try {
                    plan(account, post.ref(), wanted, request, draft, met);
                } catch (SmmException unread) {
                    Trouble trouble = Trouble.of(unread);
                    left = trouble.ofAccount() ? Optional.of(trouble) : Optional.empty();
                    tell(account, post.ref(), wanted, trouble, draft);
                }
            } else {
                tell(account, post.ref(), wanted, left.get(), draft);
            }
        }
        return met;
    }

    private static void tell(
            Connection account, PostRef post, Set<CrisisAction> wanted, Trouble trouble, PlanDraft draft) {
        wanted.stream()
                .filter(action -> action != CrisisAction.DELETE_POSTS)
                .forEach(action -> draft.none(account, action, Optional.of(post), trouble));
    }

    private void plan(
            Connection account,
            PostRef post,
            Set<CrisisAction> wanted,
            CrisisRequest request,
            PlanDraft draft,
            Set<PostRef> met) {
        boolean closes = wanted.contains(CrisisAction.CLOSE_COMMENTS);
        Iterator<Signal> comments =
                listening.comments(account, post, PageRequest.first()).stream().iterator();
        Optional<Signal> door = Optional.empty();
        for (int read = 0; comments.hasNext(); read++) {
            if (read == MOST_COMMENTS) {
                tellMore(account, post, wanted, draft);
                break;
            }
            Signal comment = comments.next();
            if (request.means(comment)) {
                met.addAll(request.listedComments().stream()
                        .filter(ref -> ref.id().equals(comment.ref().id()))
                        .toList());
                act(
                        account,
                        comment,
                        CrisisAction.HIDE_COMMENTS,
                        SignalAction.HIDE,
                        SignalAction.UNHIDE,
                        wanted,
                        draft);
                act(account, comment, CrisisAction.REMOVE_COMMENTS, SignalAction.REMOVE, null, wanted, draft);
            }
            if (door.isEmpty() && offersDoor(comment)) {
                door = Optional.of(comment);
                if (closes && wanted.size() == 1) {
                    break; // no other comment is asked for
                }
            }
        }
        if (closes) {
            close(account, post, door, draft);
        }
    }

    private boolean offersDoor(Signal comment) {
        return stands(comment, SignalAction.CLOSE_THREAD).isPresent()
                || stands(comment, SignalAction.REOPEN_THREAD).isPresent();
    }

    private void close(Connection account, PostRef post, Optional<Signal> door, PlanDraft draft) {
        Optional<PostRef> target = Optional.of(post);
        if (door.isEmpty()) {
            draft.none(
                    account,
                    CrisisAction.CLOSE_COMMENTS,
                    target,
                    CrisisOutcome.REFUSED,
                    "no comment stands below it through which the network lets it be closed",
                    Optional.of("ask again when the first has come, or close it in the network's own app"));
            return;
        }
        Optional<ActionOffer> open = stands(door.get(), SignalAction.CLOSE_THREAD);
        if (open.isPresent()) {
            draft.add(new CrisisStep(account, CrisisAction.CLOSE_COMMENTS, post, door, effect(open.get())));
        } else {
            draft.none(
                    account,
                    CrisisAction.CLOSE_COMMENTS,
                    target,
                    CrisisOutcome.ALREADY,
                    "it takes no comments",
                    Optional.empty());
        }
    }

    private void act(
            Connection account,
            Signal comment,
            CrisisAction action,
            SignalAction by,
            @Nullable SignalAction undoneBy,
            Set<CrisisAction> wanted,
            PlanDraft draft) {
        if (!wanted.contains(action)) {
            return;
        }
        Optional<PostRef> target = Optional.of(comment.ref());
        Optional<ActionOffer> offer = stands(comment, by);
        if (offer.isPresent()) {
            draft.add(new CrisisStep(account, action, comment.ref(), Optional.of(comment), effect(offer.get())));
        } else if (undoneBy != null && stands(comment, undoneBy).isPresent()) {
            draft.none(account, action, target, CrisisOutcome.ALREADY, "it is so already", Optional.empty());
        } else {
            draft.none(
                    account,
                    action,
                    target,
                    CrisisOutcome.REFUSED,
                    "the network does not let us do that with this " + comment.nativeKind() + " (any more)",
                    Optional.of(offered(comment)));
        }
    }

    private void tellMore(Connection account, PostRef post, Set<CrisisAction> wanted, PlanDraft draft) {
        wanted.stream()
                .filter(action -> action == CrisisAction.HIDE_COMMENTS || action == CrisisAction.REMOVE_COMMENTS)
                .forEach(action -> draft.none(
                        account,
                        action,
                        Optional.of(post),
                        CrisisOutcome.POSTPONED,
                        "more than " + MOST_COMMENTS + " comments stand below it, the others were not read",
                        Optional.of("read on with listening().comments and act on each, or close the thread")));
    }

    private Optional<ActionOffer> stands(Signal comment, SignalAction action) {
        Instant now = clock.instant();
        return comment.offer(action).filter(offer -> offer.standsAt(now));
    }

    private String offered(Signal comment) {
        Instant now = clock.instant();
        String others = comment.offers().stream()
                .filter(offer -> offer.standsAt(now))
                .map(offer -> words(offer.action()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "nothing can be done with it here" : "the network offers: " + others;
    }

    private static String effect(ActionOffer offer) {
        String seen = "afterwards seen by " + words(offer.effect().seenBy());
        return offer.effect().note().isEmpty()
                ? seen
                : seen + "; " + offer.effect().note();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
