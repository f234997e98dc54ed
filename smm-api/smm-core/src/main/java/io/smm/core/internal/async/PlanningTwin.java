package io.smm.core.internal.async;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.AsyncPlanning;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.DueRun;
import io.smm.post.plan.ImportCheck;
import io.smm.post.plan.ImportReport;
import io.smm.post.plan.ImportRequest;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The twin of planning. */
record PlanningTwin(Executor executor, Planning blocking) implements AsyncPlanning {

    @Override
    public AsyncPlanning by(Actor actor) {
        return new PlanningTwin(executor, blocking.by(actor));
    }

    @Override
    public CompletableFuture<PlannedPost> schedule(ScheduleRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.schedule(request), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> enqueue(ScheduleRequest request, PostingSlots slots) {
        return CompletableFuture.supplyAsync(() -> blocking.enqueue(request, slots), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> edit(PlanId id, Post post) {
        return CompletableFuture.supplyAsync(() -> blocking.edit(id, post), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> submit(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.submit(id), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> approve(PlannedPost seen) {
        return CompletableFuture.supplyAsync(() -> blocking.approve(seen), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> reject(PlanId id, String reason) {
        return CompletableFuture.supplyAsync(() -> blocking.reject(id, reason), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> release(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.release(id), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> approve(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.approve(id), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> reschedule(PlanId id, Instant at) {
        return CompletableFuture.supplyAsync(() -> blocking.reschedule(id, at), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> settleAsPublished(PlanId id, PostRef found) {
        return CompletableFuture.supplyAsync(() -> blocking.settleAsPublished(id, found), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> settleAsNotPublished(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.settleAsNotPublished(id), executor);
    }

    @Override
    public CompletableFuture<BulkReport> changeAll(BulkRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.changeAll(request), executor);
    }

    @Override
    public CompletableFuture<ImportCheck> checkImport(ImportRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.checkImport(request), executor);
    }

    @Override
    public CompletableFuture<ImportReport> commitImport(ImportRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.commitImport(request), executor);
    }

    @Override
    public CompletableFuture<ImportReport> rollbackImport(ImportRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.rollbackImport(request), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> cancel(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.cancel(id), executor);
    }

    @Override
    public CompletableFuture<Optional<PlannedPost>> find(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.find(id), executor);
    }

    @Override
    public CompletableFuture<Page<PlannedPost>> inState(TenantId tenant, PlanState state, PageRequest page) {
        return CompletableFuture.supplyAsync(() -> blocking.inState(tenant, state, page), executor);
    }

    @Override
    public CompletableFuture<Page<PlannedPost>> list(PlanQuery query, PageRequest page) {
        return CompletableFuture.supplyAsync(() -> blocking.list(query, page), executor);
    }

    @Override
    public CompletableFuture<List<PlanChange>> history(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.history(id), executor);
    }

    @Override
    public CompletableFuture<PlanChanges> changes(Optional<Cursor> after, int most) {
        return CompletableFuture.supplyAsync(() -> blocking.changes(after, most), executor);
    }

    @Override
    public CompletableFuture<Cursor> endOfChanges() {
        return CompletableFuture.supplyAsync(() -> blocking.endOfChanges(), executor);
    }

    @Override
    public CompletableFuture<Map<PlanState, Long>> counts(PlanQuery query) {
        return CompletableFuture.supplyAsync(() -> blocking.counts(query), executor);
    }

    @Override
    public CompletableFuture<DueRun> runDue() {
        return CompletableFuture.supplyAsync(() -> blocking.runDue(), executor);
    }

    @Override
    public CompletableFuture<DueRun> runDue(TenantId tenant) {
        return CompletableFuture.supplyAsync(() -> blocking.runDue(tenant), executor);
    }

    @Override
    public CompletableFuture<Series> scheduleSeries(SeriesRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.scheduleSeries(request), executor);
    }

    @Override
    public CompletableFuture<PlannedPost> cancelFollowUps(PlanId id) {
        return CompletableFuture.supplyAsync(() -> blocking.cancelFollowUps(id), executor);
    }

    @Override
    public CompletableFuture<List<PlannedPost>> cancelSeries(Connection connection, RequestKey series) {
        return CompletableFuture.supplyAsync(() -> blocking.cancelSeries(connection, series), executor);
    }

    @Override
    public CompletableFuture<List<ZonedDateTime>> occurrences(Recurrence recurrence, TimeWindow window) {
        return CompletableFuture.supplyAsync(() -> blocking.occurrences(recurrence, window), executor);
    }

    @Override
    public CompletableFuture<ContentCalendar> calendar(CalendarRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.calendar(request), executor);
    }

    @Override
    public CompletableFuture<Pause> pause(PauseRequest request) {
        return CompletableFuture.supplyAsync(() -> blocking.pause(request), executor);
    }

    @Override
    public CompletableFuture<Pause> resume(PauseId id) {
        return CompletableFuture.supplyAsync(() -> blocking.resume(id), executor);
    }

    @Override
    public CompletableFuture<List<Pause>> pauses(TenantId tenant) {
        return CompletableFuture.supplyAsync(() -> blocking.pauses(tenant), executor);
    }

    @Override
    public CompletableFuture<List<PlannedPost>> wouldSend(PauseScope scope, TimeWindow window) {
        return CompletableFuture.supplyAsync(() -> blocking.wouldSend(scope, window), executor);
    }
}
