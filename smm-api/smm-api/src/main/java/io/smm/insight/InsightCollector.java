package io.smm.insight;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads numbers at the ages of a plan and keeps them, so that velocities, half-lives and followers at the time of posting are measured and
 * not guessed: a network tells a total as it stands today, and nobody can ask it later how it stood then.
 *
 * <p>What is watched is stored: several nodes share the work, and a restart goes on where the last one ended. A moment at which nobody
 * collected is missed, counted, and has no numbers. A reading that a quota does not allow waits until it does. A later reading for the
 * same place replaces the earlier one. Thread-safe; has no thread of its own: call {@link #runDue()} every few minutes.
 */
public interface InsightCollector {

    /**
     * Watches a post. Twice the same is once: the plan that stands stays. No call to the network.
     *
     * @param connection the account to read as
     * @param post the post
     * @param publishedAt when it was published: ages count from then
     * @param plan at which ages
     * @return the collection, as it stands
     * @throws io.smm.error.UnsupportedCapabilityException when the network reports nothing about posts
     */
    CollectionTask watch(Connection connection, PostRef post, Instant publishedAt, CollectionPlan plan);

    /**
     * Watches an account from now on. Twice the same is once: the plan that stands stays. No call to the network.
     *
     * @param connection the account
     * @param plan at which ages, from now
     * @return the collection, as it stands
     * @throws io.smm.error.UnsupportedCapabilityException when the network reports nothing about accounts
     */
    CollectionTask watch(Connection connection, CollectionPlan plan);

    /**
     * Watches what planning has published since the last call with this name, from the start of the log of changes on; parts of threads
     * one by one. Ages count from when the network says that a post was published, else from when the plan said so. A post of a network
     * that reports nothing about posts is passed over. Where it stands is stored.
     *
     * @param name whose place in the log, 1 to 100 characters
     * @param plan at which ages
     * @return what is watched since this call
     */
    List<CollectionTask> watchPublished(String name, CollectionPlan plan);

    /**
     * Stops to watch. What was read stays.
     *
     * @param subject the post or account
     * @return whether it was watched
     */
    boolean unwatch(InsightSubject subject);

    /**
     * Looks a collection up.
     *
     * @param subject the post or account
     * @return the collection; empty when it is not watched
     */
    Optional<CollectionTask> find(InsightSubject subject);

    /**
     * Reads what is due: up to 500 subjects, those of one account together, in as many calls as {@link Insights#posts} and {@link
     * Insights#account} make of them. Failures of one account do not touch the others.
     *
     * @return what was done
     */
    CollectionRun runDue();

    /**
     * Lists what was read.
     *
     * @param query which samples
     * @param page how many, and where to begin
     * @return the samples by the moment that they were planned for, then by subject
     */
    Page<InsightSample> history(HistoryQuery query, PageRequest page);

    /**
     * The last sample that was read up to a moment, such as the followers of an account when a post was published. Steps of time are not
     * looked at.
     *
     * @param subject the post or account
     * @param moment the moment
     * @return the sample, whose {@link InsightSample#collectedAt()} says how old it was; empty when none was read by then
     */
    Optional<InsightSample> lastRead(InsightSubject subject, Instant moment);
}
