package io.smm.crisis;

import io.smm.account.Connection;
import io.smm.error.Faults;
import io.smm.listening.Signal;
import io.smm.post.PostRef;
import io.smm.post.plan.PauseId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What shall be done in a crisis with posts that stand, and with what others said below them. Nothing is deleted or removed unless that
 * action is named. Immutable.
 */
public final class CrisisRequest {

    private final PauseId pause;
    private final List<Connection> accounts;
    private final PostSelection posts;
    private final Set<CrisisAction> actions;
    private final Predicate<Signal> comments;
    private final List<PostRef> listed;

    private CrisisRequest(Builder builder) {
        pause = builder.pause;
        accounts = List.copyOf(new LinkedHashSet<>(builder.accounts));
        posts = builder.posts;
        actions = Set.copyOf(builder.actions);
        comments = builder.comments;
        listed = builder.listed;
    }

    /**
     * Starts a request.
     *
     * @param pause the crisis that it belongs to
     * @param accounts the accounts; 1 to 1,000
     * @param posts which of their posts
     * @return a builder
     */
    public static Builder builder(PauseId pause, Collection<Connection> accounts, PostSelection posts) {
        return new Builder(pause, accounts, posts);
    }

    /** {@return the crisis} */
    public PauseId pause() {
        return pause;
    }

    /** {@return the accounts, each once} */
    public List<Connection> accounts() {
        return accounts;
    }

    /** {@return which of their posts} */
    public PostSelection posts() {
        return posts;
    }

    /** {@return what shall be done; never empty} */
    public Set<CrisisAction> actions() {
        return actions;
    }

    /**
     * Tells whether a comment below one of the posts is meant.
     *
     * @param comment the comment
     * @return whether it is
     */
    public boolean means(Signal comment) {
        return listed.stream().anyMatch(ref -> ref.id().equals(comment.ref().id())) || comments.test(comment);
    }

    /** {@return the comments that were listed one by one; empty where none was} */
    public List<PostRef> listedComments() {
        return listed;
    }

    @Override
    public String toString() {
        return "CrisisRequest[" + pause + ", " + actions + ", " + accounts.size() + " accounts, " + posts + "]";
    }

    /** Builds a {@link CrisisRequest}. Not thread-safe. */
    public static final class Builder {
        private final PauseId pause;
        private final List<Connection> accounts;
        private final PostSelection posts;
        private final Set<CrisisAction> actions = EnumSet.noneOf(CrisisAction.class);
        private Predicate<Signal> comments = comment -> false;
        private List<PostRef> listed = List.of();
        private Optional<CrisisAction> onComments = Optional.empty();

        private Builder(PauseId pause, Collection<Connection> accounts, PostSelection posts) {
            this.pause = Objects.requireNonNull(pause, "pause");
            this.accounts = List.copyOf(accounts);
            this.posts = Objects.requireNonNull(posts, "posts");
        }

        /** {@return this, taking the posts away for good. Default: they stay} */
        public Builder deletePosts() {
            actions.add(CrisisAction.DELETE_POSTS);
            return this;
        }

        /** {@return this, taking no more comments below the posts, where the network can. Default: as they are} */
        public Builder closeComments() {
            actions.add(CrisisAction.CLOSE_COMMENTS);
            return this;
        }

        /**
         * Hides comments below the posts. Default: none.
         *
         * @param which which of them; asked for each comment that is read, in the thread that plans, and never stored
         * @return this
         */
        public Builder hideComments(Predicate<Signal> which) {
            return comments(CrisisAction.HIDE_COMMENTS, which);
        }

        /**
         * Hides comments below the posts one by one. Default: none.
         *
         * @param which the comments
         * @return this
         */
        public Builder hideComments(Collection<PostRef> which) {
            return comments(CrisisAction.HIDE_COMMENTS, which);
        }

        /**
         * Deletes comments below the posts, for good. Default: none.
         *
         * @param which which of them; asked for each comment that is read, in the thread that plans, and never stored
         * @return this
         */
        public Builder removeComments(Predicate<Signal> which) {
            return comments(CrisisAction.REMOVE_COMMENTS, which);
        }

        /**
         * Deletes comments below the posts one by one, for good. Default: none.
         *
         * @param which the comments
         * @return this
         */
        public Builder removeComments(Collection<PostRef> which) {
            return comments(CrisisAction.REMOVE_COMMENTS, which);
        }

        private Builder comments(CrisisAction action, Predicate<Signal> which) {
            comments = Objects.requireNonNull(which, "which");
            return onComments(action);
        }

        private Builder comments(CrisisAction action, Collection<PostRef> which) {
            listed = List.copyOf(which);
            return onComments(action);
        }

        private Builder onComments(CrisisAction action) {
            if (onComments.filter(other -> other != action).isPresent()) {
                Faults.of("CrisisRequest")
                        .check(false, "comments", "are hidden or removed, not both: ask twice")
                        .raise();
            }
            onComments = Optional.of(action);
            actions.add(action);
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws io.smm.error.InvalidInputException when a bound is broken, no action is named, or the accounts are of several tenants
         */
        public CrisisRequest build() {
            long tenants = accounts.stream().map(Connection::tenant).distinct().count();
            Faults.of("CrisisRequest")
                    .check(
                            !accounts.isEmpty() && accounts.size() <= 1_000,
                            "accounts",
                            "must be 1 to 1,000, are ",
                            accounts.size())
                    .check(tenants <= 1, "accounts", "must be of one tenant")
                    .check(
                            !(posts instanceof PostSelection.Listed named)
                                    || named.posts().keySet().stream()
                                            .allMatch(id -> accounts.stream()
                                                    .anyMatch(account ->
                                                            account.id().equals(id))),
                            "posts",
                            "are listed of an account that is not named")
                    .check(!actions.isEmpty(), "actions", "nothing is asked for")
                    .check(listed.size() <= 1_000, "comments", "must be at most 1,000, are ", listed.size())
                    .raise();
            return new CrisisRequest(this);
        }
    }
}
