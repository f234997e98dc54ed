package io.smm.post.plan;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Planning}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that
 * the blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncPlanning {

    /**
     * The twin of {@link Planning#by}.
     *
     * @param actor who makes the changes; no worker
     * @return this plan, for calls of that actor
     */
    AsyncPlanning by(Actor actor);

    /**
     * The twin of {@link Planning#changeAll}.
     *
     * @param request the posts, and what shall become of them
     * @return what the blocking call would return
     */
    CompletableFuture<BulkReport> changeAll(BulkRequest request);

    /**
     * The twin of {@link Planning#checkImport}.
     *
     * @param request the import
     * @return what the blocking call would return
     */
    CompletableFuture<ImportCheck> checkImport(ImportRequest request);

    /**
     * The twin of {@link Planning#commitImport}.
     *
     * @param request the import
     * @return what the blocking call would return
     */
    CompletableFuture<ImportReport> commitImport(ImportRequest request);

    /**
     * The twin of {@link Planning#rollbackImport}.
     *
     * @param request the import
     * @return what the blocking call would return
     */
    CompletableFuture<ImportReport> rollbackImport(ImportRequest request);

    /**
     * The twin of {@link Planning#schedule}.
     *
     * @param request what
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> schedule(ScheduleRequest request);

    /**
     * The twin of {@link Planning#enqueue}.
     *
     * @param request what
     * @param slots the account's slots
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> enqueue(ScheduleRequest request, PostingSlots slots);

    /**
     * The twin of {@link Planning#edit}.
     *
     * @param id the post
     * @param post what it shall publish instead
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> edit(PlanId id, Post post);

    /**
     * The twin of {@link Planning#submit}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> submit(PlanId id);

    /**
     * The twin of {@link Planning#approve(PlanId)}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> approve(PlanId id);

    /**
     * The twin of {@link Planning#approve(PlannedPost)}.
     *
     * @param seen the post as it was shown to whoever approves it
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> approve(PlannedPost seen);

    /**
     * The twin of {@link Planning#reject}.
     *
     * @param id the post
     * @param reason why
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> reject(PlanId id, String reason);

    /**
     * The twin of {@link Planning#release}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> release(PlanId id);

    /**
     * The twin of {@link Planning#reschedule}.
     *
     * @param id the post
     * @param at when it shall be published
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> reschedule(PlanId id, Instant at);

    /**
     * The twin of {@link Planning#cancel}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> cancel(PlanId id);

    /**
     * The twin of {@link Planning#settleAsPublished}.
     *
     * @param id the post
     * @param found what stands
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> settleAsPublished(PlanId id, PostRef found);

    /**
     * The twin of {@link Planning#settleAsNotPublished}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> settleAsNotPublished(PlanId id);

    /**
     * The twin of {@link Planning#find}.
     *
     * @param id its id
     * @return what the blocking call would return
     */
    CompletableFuture<Optional<PlannedPost>> find(PlanId id);

    /**
     * The twin of {@link Planning#inState}.
     *
     * @param tenant the tenant
     * @param state the state
     * @param page where to begin
     * @return what the blocking call would return
     */
    CompletableFuture<Page<PlannedPost>> inState(TenantId tenant, PlanState state, PageRequest page);

    /**
     * The twin of {@link Planning#list}.
     *
     * @param query which
     * @param page where to begin
     * @return what the blocking call would return
     */
    CompletableFuture<Page<PlannedPost>> list(PlanQuery query, PageRequest page);

    /**
     * The twin of {@link Planning#history}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<List<PlanChange>> history(PlanId id);

    /**
     * The twin of {@link Planning#changes}.
     *
     * @param after the place after which to read
     * @param most the most changes to give
     * @return what the blocking call would return
     */
    CompletableFuture<PlanChanges> changes(Optional<Cursor> after, int most);

    /**
     * The twin of {@link Planning#endOfChanges}.
     *
     * @return what the blocking call would return
     */
    CompletableFuture<Cursor> endOfChanges();

    /**
     * The twin of {@link Planning#counts}.
     *
     * @param query which
     * @return what the blocking call would return
     */
    CompletableFuture<Map<PlanState, Long>> counts(PlanQuery query);

    /**
     * The twin of {@link Planning#runDue}.
     *
     * @return what the blocking call would return
     */
    CompletableFuture<DueRun> runDue();

    /**
     * The twin of {@link Planning#runDue(TenantId)}.
     *
     * @param tenant the tenant
     * @return what the blocking call would return
     */
    CompletableFuture<DueRun> runDue(TenantId tenant);

    /**
     * The twin of {@link Planning#scheduleSeries}.
     *
     * @param request what
     * @return what the blocking call would return
     */
    CompletableFuture<Series> scheduleSeries(SeriesRequest request);

    /**
     * The twin of {@link Planning#cancelSeries}.
     *
     * @param connection the account
     * @param series the host's own key of the series
     * @return what the blocking call would return
     */
    CompletableFuture<List<PlannedPost>> cancelSeries(Connection connection, RequestKey series);

    /**
     * The twin of {@link Planning#cancelFollowUps}.
     *
     * @param id the post
     * @return what the blocking call would return
     */
    CompletableFuture<PlannedPost> cancelFollowUps(PlanId id);

    /**
     * The twin of {@link Planning#occurrences}.
     *
     * @param recurrence the rhythm
     * @param window between when and when
     * @return what the blocking call would return
     */
    CompletableFuture<List<ZonedDateTime>> occurrences(Recurrence recurrence, TimeWindow window);

    /**
     * The twin of {@link Planning#calendar}.
     *
     * @param request whose
     * @return what the blocking call would return
     */
    CompletableFuture<ContentCalendar> calendar(CalendarRequest request);

    /**
     * The twin of {@link Planning#pause}.
     *
     * @param request the scope and the reason
     * @return what the blocking call would return
     */
    CompletableFuture<Pause> pause(PauseRequest request);

    /**
     * The twin of {@link Planning#resume}.
     *
     * @param id the pause
     * @return what the blocking call would return
     */
    CompletableFuture<Pause> resume(PauseId id);

    /**
     * The twin of {@link Planning#pauses}.
     *
     * @param tenant the tenant
     * @return what the blocking call would return
     */
    CompletableFuture<List<Pause>> pauses(TenantId tenant);

    /**
     * The twin of {@link Planning#wouldSend}.
     *
     * @param scope the scope
     * @param window between when and when
     * @return what the blocking call would return
     */
    CompletableFuture<List<PlannedPost>> wouldSend(PauseScope scope, TimeWindow window);
}
