package io.smm.core.internal.crisis;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Support;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.core.internal.crisis.OwnPosts.OwnPost;
import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisResult;
import io.smm.crisis.CrisisStep;
import io.smm.error.SmmException;
import io.smm.error.StorageException;
import io.smm.listening.Listening;
import io.smm.post.AllowedOperation;
import io.smm.post.PostRef;
import io.smm.post.Publishing;
import io.smm.post.plan.Actor;
import io.smm.spi.CrisisStore;
import io.smm.spi.OutboxStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks what a request would do: by what networks declare, and by what they offer for each comment. */
public final class CrisisPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(CrisisPlanner.class);

    private final Registry registry;
    private final Publishing publishing;
    private final OwnPosts posts;
    private final CommentSteps comments;
    private final CrisisStore store;
    private final Clock clock;

    /**
     * Makes the planner.
     *
     * @param registry the adapters, which state what their networks can do
     * @param publishing says until when posts may be taken away
     * @param listening reads comments
     * @param outbox where deliveries are kept
     * @param store where it is kept what was done
     * @param clock the clock
     */
    public CrisisPlanner(
            Registry registry,
            Publishing publishing,
            Listening listening,
            OutboxStore outbox,
            CrisisStore store,
            Clock clock) {
        this.registry = registry;
        this.publishing = publishing;
        posts = new OwnPosts(outbox);
        comments = new CommentSteps(listening, clock);
        this.store = store;
        this.clock = clock;
    }

    CrisisPlan plan(CrisisRequest request, Actor actor) {
        PlanDraft draft = new PlanDraft(request.pause(), clock.instant(), actor);
        Set<PostRef> missing = new HashSet<>(request.listedComments());
        for (Connection account : request.accounts()) {
            try {
                plan(account, request, draft, missing);
            } catch (StorageException down) {
                throw down; // nothing is known without what we keep
            } catch (SmmException refused) {
                request.actions().forEach(action -> draft.none(account, action, Optional.empty(), Trouble.of(refused)));
            } catch (RuntimeException fault) {
                LOG.error(
                        "planning for {} failed with {}",
                        account,
                        fault.getClass().getName());
                request.actions()
                        .forEach(action -> draft.none(
                                account,
                                action,
                                Optional.empty(),
                                CrisisOutcome.UNKNOWN,
                                "failed with " + fault.getClass().getName(),
                                Optional.empty()));
            }
        }
        tellMissing(request, draft, missing);
        return draft.plan();
    }

    private void plan(Connection account, CrisisRequest request, PlanDraft draft, Set<PostRef> missing) {
        Capabilities can = GrantedAccess.capabilities(registry.require(account.network()), account);
        Set<CrisisAction> wanted = EnumSet.noneOf(CrisisAction.class);
        request.actions().stream()
                .filter(action -> isDeclared(account, action, can, draft))
                .forEach(wanted::add);
        if (wanted.isEmpty()) {
            return;
        }
        List<OwnPost> own = posts.of(account, request, draft);
        if (wanted.stream().anyMatch(action -> action != CrisisAction.DELETE_POSTS)) {
            missing.removeAll(comments.plan(account, own, wanted, request, draft));
        }
        if (wanted.contains(CrisisAction.DELETE_POSTS)) {
            Set<PostRef> deleted = deleted(account, request);
            own.forEach(post -> planDeletion(account, post, deleted, draft));
        }
    }

    private static boolean isDeclared(Connection account, CrisisAction action, Capabilities can, PlanDraft draft) {
        CapabilityStatement lacking = can.of(action.capability());
        if (lacking.support() != Support.NO && action != CrisisAction.DELETE_POSTS) {
            lacking = can.of(Capability.READ_COMMENTS); // what is not read offers nothing
        }
        if (lacking.support() != Support.NO) {
            return true;
        }
        draft.none(account, action, Optional.empty(), CrisisOutcome.NOT_SUPPORTED, lacking.note(), lacking.instead());
        return false;
    }

    private void planDeletion(Connection account, OwnPost post, Set<PostRef> deleted, PlanDraft draft) {
        Optional<PostRef> target = Optional.of(post.ref());
        if (deleted.contains(post.ref())) {
            draft.none(
                    account,
                    CrisisAction.DELETE_POSTS,
                    target,
                    CrisisOutcome.ALREADY,
                    "taken away in this crisis",
                    Optional.empty());
            return;
        }
        Optional<AllowedOperation> closed = post.publication()
                .flatMap(publication -> publishing.allowedOperations(account, publication).stream()
                        .filter(operation -> operation.act() == AllowedOperation.Act.DELETE)
                        .findFirst())
                .filter(operation -> !operation.allowed());
        if (closed.isPresent()) {
            String ended = closed.get().until().map(until -> " until " + until).orElse("");
            draft.none(
                    account,
                    CrisisAction.DELETE_POSTS,
                    target,
                    CrisisOutcome.REFUSED,
                    "the network lets posts be taken away only" + ended + ": "
                            + closed.get().note(),
                    Optional.of("take it away in the network's own app, or edit it"));
        } else {
            draft.add(new CrisisStep(
                    account, CrisisAction.DELETE_POSTS, post.ref(), Optional.empty(), "it is gone for good"));
        }
    }

    private Set<PostRef> deleted(Connection account, CrisisRequest request) {
        return store.of(request.pause()).stream()
                .filter(result -> result.connection().equals(account.id())
                        && result.action() == CrisisAction.DELETE_POSTS
                        && result.outcome().isAsAsked())
                .map(CrisisResult::target)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static void tellMissing(CrisisRequest request, PlanDraft draft, Set<PostRef> missing) {
        for (PostRef comment : missing) {
            Connection account = request.accounts().stream()
                    .filter(one -> one.network().equals(comment.network()))
                    .findFirst()
                    .orElse(request.accounts().get(0));
            request.actions().stream()
                    .filter(action -> action == CrisisAction.HIDE_COMMENTS || action == CrisisAction.REMOVE_COMMENTS)
                    .forEach(action -> draft.none(
                            account,
                            action,
                            Optional.of(comment),
                            CrisisOutcome.REFUSED,
                            "it was not found below the posts that could be read",
                            Optional.of("it may be gone; else name the post that it stands below")));
        }
    }
}
