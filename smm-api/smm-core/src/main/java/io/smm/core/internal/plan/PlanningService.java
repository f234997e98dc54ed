package io.smm.core.internal.plan;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.core.internal.Registry;
import io.smm.core.internal.TimeOrderedIds;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ErrorDetails;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ChangeNote;
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
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The planning service: changes the plan, and gives what is due its turn. */
public final class PlanningService implements Planning {

    private static final int PAGE = 500;

    private final QuotaAdvice quotas;
    private final QuotaFit fit;
    private final PlanStore plans;
    private final OutboxStore outbox;
    private final PauseDesk pauses;
    private final Preflight preflight;
    private final DueLine due;
    private final Workers workers;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final Actor actor;

    /**
     * Makes the service.
     *
     * @param registry the adapters, which state quotas
     * @param plans where planned posts are kept
     * @param outbox where deliveries are kept
     * @param pauses begins and ends pauses
     * @param preflight the check before
     * @param due gives what is due its turn
     * @param workers starts workers
     * @param clock the clock
     */
    public PlanningService(
            Registry registry,
            PlanStore plans,
            OutboxStore outbox,
            PauseDesk pauses,
            Preflight preflight,
            DueLine due,
            Workers workers,
            Clock clock) {
        quotas = new QuotaAdvice(registry);
        this.plans = plans;
        fit = new QuotaFit(quotas, plans);
        this.outbox = outbox;
        this.pauses = pauses;
        this.preflight = preflight;
        this.due = due;
        this.workers = workers;
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
        actor = Actor.host();
    }

    private PlanningService(PlanningService planning, Actor actor) {
        quotas = planning.quotas;
        fit = planning.fit;
        plans = planning.plans;
        outbox = planning.outbox;
        pauses = planning.pauses;
        preflight = planning.preflight;
        due = planning.due;
        workers = planning.workers;
        clock = planning.clock;
        ids = planning.ids;
        this.actor = actor;
    }

    @Override
    public Planning by(Actor who) {
        Faults.of("Actor")
                .check(who.kind() != Actor.Kind.WORKER, "kind", "is a worker's: they change what is due by themselves")
                .raise();
        return new PlanningService(this, who);
    }

    @Override
    public PlannedPost schedule(ScheduleRequest request) {
        return earlier(request).orElseGet(() -> {
            refusePast("ScheduleRequest", request.at());
            refuseBlocked(request.publishRequest());
            return plan(request, request.at());
        });
    }

    @Override
    public PlannedPost enqueue(ScheduleRequest request, PostingSlots slots) {
        return earlier(request).orElseGet(() -> {
            refuseBlocked(request.publishRequest());
            Instant now = clock.instant();
            Instant from = request.at().isBefore(now) ? now : request.at();
            return new SlotQueue(plans, this::reschedule)
                    .put(request.connection(), slots, from, at -> plan(request, at));
        });
    }

    @Override
    public PlannedPost edit(PlanId id, Post post) {
        PlannedPost planned = find(id).orElseThrow(() -> notFound("the plan does not hold " + id, "edit"));
        refuseBlocked(planned.toBuilder().post(post).build().publishRequest());
        return change(
                id, "edit", "edited", before -> before.toBuilder().post(post).build());
    }

    @Override
    public BulkReport changeAll(BulkRequest request) {
        return new BulkDesk(plans, clock, actor).change(request);
    }

    @Override
    public ImportCheck checkImport(ImportRequest request) {
        return imports().validate(request);
    }

    @Override
    public ImportReport commitImport(ImportRequest request) {
        return imports().commit(request);
    }

    @Override
    public ImportReport rollbackImport(ImportRequest request) {
        return imports().rollback(request);
    }

    private ImportDesk imports() {
        return new ImportDesk(plans, preflight, clock, actor, this::forImport);
    }

    @Override
    public PlannedPost approve(PlanId id) {
        return change(
                id,
                "approve",
                "approved",
                planned -> planned.state() == PlanState.DRAFT
                        ? planned.toBuilder().state(PlanState.SCHEDULED).build()
                        : planned);
    }

    @Override
    public PlannedPost reschedule(PlanId id, Instant at) {
        refusePast("reschedule", at);
        return change(id, "reschedule", "moved to " + at, planned -> {
            PlanState state = planned.state() == PlanState.DRAFT ? PlanState.DRAFT : PlanState.SCHEDULED;
            return planned.toBuilder().at(at).state(state).build();
        });
    }

    @Override
    public PlannedPost cancel(PlanId id) {
        Optional<PlannedPost> gone = find(id).filter(planned -> planned.state() == PlanState.CANCELLED);
        return gone.orElseGet(() -> change(
                id,
                "cancel",
                "cancelled",
                planned -> planned.toBuilder().state(PlanState.CANCELLED).build()));
    }

    @Override
    public Optional<PlannedPost> find(PlanId id) {
        return plans.find(id).map(PlanEntry::planned);
    }

    @Override
    public Page<PlannedPost> inState(TenantId tenant, PlanState state, PageRequest page) {
        return planned(plans.list(PlanQuery.of(tenant).in(state), page));
    }

    @Override
    public Page<PlannedPost> list(PlanQuery query, PageRequest page) {
        return planned(plans.list(query, page));
    }

    @Override
    public List<PlanChange> history(PlanId id) {
        return plans.history(id);
    }

    @Override
    public PlanChanges changes(Optional<Cursor> after, int most) {
        Faults.of("changes")
                .check(most >= 1 && most <= 1_000, "most", "must be 1 to 1,000, is ", most)
                .raise();
        return plans.changes(after, most);
    }

    @Override
    public PlanWorker startWorker(WorkerOptions options) {
        return workers.start(options);
    }

    @Override
    public DueRun runDue() {
        return due.run(Optional.empty());
    }

    @Override
    public DueRun runDue(TenantId tenant) {
        return due.run(Optional.of(tenant));
    }

    @Override
    public Series scheduleSeries(SeriesRequest request) {
        Instant now = clock.instant();
        SeriesPlanner series = new SeriesPlanner(plans, fit, ids, this::insert);
        // The time of a post is no matter of preflight, its place and what may be made of it are.
        request.posts()
                .forEach(post -> refuseBlocked(series.occurrence(request, post, request.key(), now)
                        .build()
                        .publishRequest()));
        return series.plan(request, now);
    }

    @Override
    public List<PlannedPost> cancelSeries(Connection connection, RequestKey series) {
        return plans.list(PlanQuery.of(connection).ofSeries(series), PageRequest.first(PAGE)).stream()
                .map(PlanEntry::planned)
                .filter(planned -> planned.state().isOpen())
                .map(planned -> cancel(planned.id()))
                .toList();
    }

    @Override
    public List<ZonedDateTime> occurrences(Recurrence recurrence, TimeWindow window) {
        return new Rhythm(recurrence).in(window).stream().map(Rhythm.Beat::at).toList();
    }

    @Override
    public ContentCalendar calendar(CalendarRequest request) {
        return new CalendarView(quotas, plans, outbox, request).calendar();
    }

    @Override
    public Pause pause(PauseRequest request) {
        return pauses.begin(request);
    }

    @Override
    public Pause resume(PauseId id) {
        return pauses.end(id);
    }

    @Override
    public List<Pause> pauses(TenantId tenant) {
        return pauses.of(tenant);
    }

    @Override
    public List<PlannedPost> wouldSend(PauseScope scope, TimeWindow window) {
        return plans.list(PlanQuery.of(scope.tenant()).within(window), PageRequest.first(PAGE)).stream()
                .map(PlanEntry::planned)
                .filter(planned -> planned.state() == PlanState.SCHEDULED || planned.state() == PlanState.HELD)
                .filter(planned -> scope.covers(planned.connection(), planned.post()))
                .limit(CalendarView.MOST_ENTRIES)
                .toList();
    }

    private Optional<PlannedPost> earlier(ScheduleRequest request) {
        return plans.findByKey(request.connection().id(), request.key()).map(PlanEntry::planned);
    }

    private PlannedPost plan(ScheduleRequest request, Instant at) {
        return insert(fitting(request, at));
    }

    private PlannedPost.Builder forImport(ScheduleRequest request) {
        return fitting(request, request.at()).toBuilder();
    }

    private PlannedPost fitting(ScheduleRequest request, Instant at) {
        PlannedPost.Builder builder = PlannedPost.builder(
                        new PlanId(ids.next()), request.connection(), request.post(), request.key(), at)
                .fallbacks(request.fallbacks())
                .state(request.draft() ? PlanState.DRAFT : PlanState.SCHEDULED)
                .late(request.late())
                .completion(request.completion())
                .priority(request.priority())
                .labels(request.labels());
        request.destination().ifPresent(builder::destination);
        PlannedPost planned = builder.build();
        Map<PlanId, String> tooMany = fit.tooMany(request.connection(), List.of(planned));
        if (request.withinQuota() && !tooMany.isEmpty()) {
            throw InvalidInputException.of(
                    "ScheduleRequest", "at", tooMany.values().iterator().next());
        }
        return SeriesPlanner.noted(planned, tooMany);
    }

    private void refuseBlocked(PublishRequest request) {
        Blockers.refuse(preflight.check(request).report());
    }

    private PlannedPost insert(PlannedPost planned) {
        PlanTransitions.require(Optional.empty(), planned.state(), actor);
        return plans.insert(PlanEntry.first(planned, note("planned for " + planned.at())))
                .planned();
    }

    private PlannedPost change(PlanId id, String operation, String why, Function<PlannedPost, PlannedPost> how) {
        while (true) {
            PlanEntry entry = plans.find(id).orElseThrow(() -> notFound("the plan does not hold " + id, operation));
            PlannedPost planned = entry.planned();
            if (!planned.state().isOpen()) {
                throw new WindowClosedException(
                        ErrorDetails.of("the planned post is " + planned.state() + " already", RetryAdvice.never())
                                .network(planned.connection().network())
                                .tenant(planned.connection().tenant())
                                .connection(planned.connection().id())
                                .operation(operation)
                                .build());
            }
            PlannedPost next = how.apply(planned);
            PlanTransitions.require(Optional.of(planned.state()), next.state(), actor);
            // A worker that claimed it meanwhile loses it by this, before it has begun anything.
            if (next.equals(planned) || plans.replace(entry.next(next, note(why)))) {
                return next;
            }
        }
    }

    private ChangeNote note(String why) {
        return new ChangeNote(actor, clock.instant(), why);
    }

    private void refusePast(String subject, Instant at) {
        Instant now = clock.instant();
        if (at.isBefore(now)) {
            throw InvalidInputException.of(subject, "at", at + " has passed, it is " + now);
        }
    }

    private static Page<PlannedPost> planned(Page<PlanEntry> page) {
        List<PlannedPost> items = page.items().stream().map(PlanEntry::planned).toList();
        return page.cursor()
                .map(cursor ->
                        Page.of(items, cursor, ignored -> planned(page.next().orElseThrow())))
                .orElseGet(() -> Page.last(items));
    }

    private static NotFoundException notFound(String message, String operation) {
        return new NotFoundException(ErrorDetails.of(message, RetryAdvice.never())
                .operation(operation)
                .build());
    }
}
