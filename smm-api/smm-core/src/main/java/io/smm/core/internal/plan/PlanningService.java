package io.smm.core.internal.plan;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.SmmObserver;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.core.internal.Registry;
import io.smm.core.internal.TimeOrderedIds;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.SpoolKeeper;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ApprovalRules;
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
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Priority;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.MediaHolder;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The planning service: changes the plan, and gives what is due its turn. */
public final class PlanningService implements Planning {

    private static final int PAGE = 500;

    private final QuotaAdvice quotas;
    private final QuotaFit fit;
    private final PlanStore plans;
    private final OutboxStore outbox;
    private final MediaSpool spool;
    private final SpoolKeeper keeper;
    private final PauseDesk pauses;
    private final Preflight preflight;
    private final DueLine due;
    private final UnknownDesk unknowns;
    private final Workers workers;
    private final LinkDesk links;
    private final FollowUpCheck followUps;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final ApprovalDesk approvals;
    private final PlanWriter writer;

    /**
     * Makes the service.
     *
     * @param registry the adapters, which state quotas
     * @param plans where planned posts are kept
     * @param outbox where deliveries are kept
     * @param spool keeps media that cannot be read again
     * @param keeper keeps that tidy
     * @param pauses begins and ends pauses
     * @param preflight the check before
     * @param due gives what is due its turn
     * @param begun knows what may be done with a post whose delivery has begun
     * @param unknowns ends what was unknown
     * @param workers starts workers
     * @param links makes of links what a request asks for
     * @param rules what the host wants of approvals
     * @param observer who watches
     * @param clock the clock
     */
    public PlanningService(
            Registry registry,
            PlanStore plans,
            OutboxStore outbox,
            MediaSpool spool,
            SpoolKeeper keeper,
            PauseDesk pauses,
            Preflight preflight,
            DueLine due,
            BegunPosts begun,
            UnknownDesk unknowns,
            Workers workers,
            LinkDesk links,
            ApprovalRules rules,
            SmmObserver observer,
            Clock clock) {
        quotas = new QuotaAdvice(registry);
        this.plans = plans;
        fit = new QuotaFit(quotas, plans);
        this.outbox = outbox;
        this.spool = spool;
        this.keeper = keeper;
        this.pauses = pauses;
        this.preflight = preflight;
        this.due = due;
        this.unknowns = unknowns;
        this.workers = workers;
        this.links = links;
        followUps = new FollowUpCheck(registry, preflight);
        this.clock = clock;
        ids = new TimeOrderedIds(clock);
        approvals = new ApprovalDesk(new HostRules(rules), plans);
        writer = new PlanWriter(plans, approvals, begun, observer, clock, Actor.host());
    }

    private PlanningService(PlanningService planning, Actor actor) {
        quotas = planning.quotas;
        fit = planning.fit;
        plans = planning.plans;
        outbox = planning.outbox;
        spool = planning.spool;
        keeper = planning.keeper;
        pauses = planning.pauses;
        preflight = planning.preflight;
        due = planning.due;
        unknowns = planning.unknowns;
        workers = planning.workers;
        links = planning.links;
        followUps = planning.followUps;
        clock = planning.clock;
        ids = planning.ids;
        approvals = planning.approvals;
        writer = planning.writer.by(actor);
    }

    @Override
    public PlanningService by(Actor who) {
        Faults.of("Actor")
                .check(who.kind() != Actor.Kind.WORKER, "kind", "is a worker's: they change what is due by themselves")
                .raise();
        return new PlanningService(this, who);
    }

    @Override
    public PlannedPost schedule(ScheduleRequest request) {
        return earlier(request).orElseGet(() -> {
            refusePast("ScheduleRequest", request.at());
            ScheduleRequest ready = links.ready(request);
            followUps.refuse(ready);
            refuseBlocked(ready.publishRequest());
            return plan(ready, ready.at());
        });
    }

    @Override
    public PlannedPost enqueue(ScheduleRequest request, PostingSlots slots) {
        return earlier(request).orElseGet(() -> {
            ScheduleRequest ready = links.ready(request);
            followUps.refuse(ready);
            refuseBlocked(ready.publishRequest());
            Instant now = clock.instant();
            Instant from = request.at().isBefore(now) ? now : request.at();
            return new SlotQueue(plans, this::reschedule).put(request.connection(), slots, from, at -> plan(ready, at));
        });
    }

    @Override
    public PlannedPost edit(PlanId id, Post post) {
        Optional<PlannedPost> open = find(id).filter(planned -> planned.state().isOpen());
        Optional<Post> ready = open.map(planned -> links.edited(planned, post));
        open.ifPresent(planned -> refuseBlocked(
                planned.toBuilder().post(ready.orElse(post)).build().publishRequest()));
        // What it needed before and needs no longer is found by the keeper: a later edit may need it again.
        Post kept = open.map(planned -> spool.spooled(ready.orElse(post), planned.connection(), MediaHolder.of(id)))
                .orElse(post);
        return writer.change(
                id,
                "edit",
                planned -> approvals.edited(planned, kept, writer.actor()),
                next -> next.state() == PlanState.IN_REVIEW ? "edited, to be approved as it is now" : "edited");
    }

    @Override
    public BulkReport changeAll(BulkRequest request) {
        return new BulkDesk(plans, approvals, writer, clock).change(request);
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
        return new ImportDesk(plans, preflight, links, clock, writer, this::forImport);
    }

    @Override
    public PlannedPost submit(PlanId id) {
        return reviews().submit(id);
    }

    @Override
    public PlannedPost approve(PlanId id) {
        // Whoever edits it between this reading and the vote has changed what is voted for.
        return reviews().approve(id, find(id));
    }

    @Override
    public PlannedPost approve(PlannedPost seen) {
        return reviews().approve(seen.id(), Optional.of(seen));
    }

    @Override
    public PlannedPost reject(PlanId id, String reason) {
        return reviews().reject(id, reason);
    }

    @Override
    public PlannedPost release(PlanId id) {
        return reviews().release(id);
    }

    private ReviewSteps reviews() {
        return new ReviewSteps(approvals, writer, clock);
    }

    @Override
    public PlannedPost reschedule(PlanId id, Instant at) {
        refusePast("reschedule", at);
        return writer.change(
                id, "reschedule", planned -> approvals.moved(planned, at), next -> "moved to " + next.at());
    }

    @Override
    public PlannedPost cancel(PlanId id) {
        Optional<PlannedPost> gone = find(id).filter(planned -> planned.state() == PlanState.CANCELLED);
        return gone.orElseGet(() -> writer.change(
                id,
                "cancel",
                planned -> planned.toBuilder().state(PlanState.CANCELLED).build(),
                PlanningService::whyCancelled));
    }

    @Override
    public PlannedPost settleAsPublished(PlanId id, PostRef found) {
        return unknowns.found(id, Optional.of(found), writer.actor());
    }

    @Override
    public PlannedPost settleAsNotPublished(PlanId id) {
        return unknowns.found(id, Optional.empty(), writer.actor());
    }

    @Override
    public Optional<PlannedPost> find(PlanId id) {
        return plans.find(id).map(PlanEntry::planned);
    }

    @Override
    public Page<PlannedPost> inState(TenantId tenant, PlanState state, PageRequest page) {
        return new PlanViews(plans).list(PlanQuery.of(tenant).in(state), page);
    }

    @Override
    public Page<PlannedPost> list(PlanQuery query, PageRequest page) {
        return new PlanViews(plans).list(query, page);
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
    public Cursor endOfChanges() {
        return plans.endOfChanges();
    }

    @Override
    public Map<PlanState, Long> counts(PlanQuery query) {
        return plans.counts(query);
    }

    @Override
    public PlanWorker startWorker(WorkerOptions options) {
        return workers.start(options);
    }

    @Override
    public DueRun runDue() {
        DueRun run = new DueRuns(due).run(Optional.empty());
        if (!run.more()) {
            workers.goOnWithLeft();
        }
        keeper.tidyIfDue();
        return run;
    }

    @Override
    public DueRun runDue(TenantId tenant) {
        return new DueRuns(due).run(Optional.of(tenant));
    }

    @Override
    public Series scheduleSeries(SeriesRequest request) {
        Instant now = clock.instant();
        SeriesPlanner series = new SeriesPlanner(plans, fit, ids, planned -> insert(linked(request, planned)));
        // The time of a post is no matter of preflight, its place and what may be made of it are. How long it is with
        // short links, each
        // occurrence shows.
        request.posts().stream()
                .filter(post -> request.links().filter(LinkPolicy::shortens).isEmpty())
                .map(post -> series.occurrence(request, post, request.key(), now)
                        .build()
                        .publishRequest())
                .map(one ->
                        request.links().map(one::withLinks).map(links::tagged).orElse(one))
                .forEach(this::refuseBlocked);
        return series.plan(request, now);
    }

    private PlannedPost linked(SeriesRequest request, PlannedPost occurrence) {
        if (request.links().isEmpty()) {
            return occurrence;
        }
        PlannedPost ready = links.ready(occurrence, request.links().get());
        refuseBlocked(ready.publishRequest());
        return ready;
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
    public PlannedPost cancelFollowUps(PlanId id) {
        return writer.cancelFollowUps(id);
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
        return pauses.begin(request, writer.actor());
    }

    @Override
    public Pause resume(PauseId id) {
        return pauses.end(id, writer.actor());
    }

    @Override
    public List<Pause> pauses(TenantId tenant) {
        return pauses.of(tenant);
    }

    @Override
    public List<PlannedPost> wouldSend(PauseScope scope, TimeWindow window) {
        return new PlanViews(plans).wouldSend(scope, window);
    }

    /**
     * Plans a holding statement as an urgent draft, which one pause lets through.
     *
     * @param request what, where and when
     * @param pause the pause that it answers
     * @return the draft, or what was planned first under its key
     */
    public PlannedPost draftStatement(ScheduleRequest request, PauseId pause) {
        return earlier(request)
                .orElseGet(() ->
                        insert(fitting(request.asDraft().withPriority(Priority.URGENT), request.at()).toBuilder()
                                .statementFor(pause)
                                .build()));
    }

    /**
     * Moves a post into the next free slot of its account.
     *
     * @param planned the post
     * @param slots the account's slots
     * @param from the moment before which no slot is taken
     * @return the post in its slot
     */
    public PlannedPost moveIntoSlot(PlannedPost planned, PostingSlots slots, Instant from) {
        Instant now = clock.instant();
        return new SlotQueue(plans, this::reschedule)
                .put(planned.connection(), slots, from.isBefore(now) ? now : from, at -> reschedule(planned.id(), at));
    }

    private Optional<PlannedPost> earlier(ScheduleRequest request) {
        return plans.findByKey(request.connection().id(), request.key()).map(PlanEntry::planned);
    }

    private PlannedPost plan(ScheduleRequest request, Instant at) {
        return insert(fitting(request, at));
    }

    private PlannedPost.Builder forImport(ScheduleRequest request) {
        followUps.refuse(request);
        return fitting(links.ready(request), request.at()).toBuilder();
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
        request.links().ifPresent(builder::links);
        builder.followUps(FollowUps.waiting(request.followUps()));
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
        return writer.insert(planned, "planned for " + planned.at());
    }

    private void refusePast(String subject, Instant at) {
        Instant now = clock.instant();
        if (at.isBefore(now)) {
            throw InvalidInputException.of(subject, "at", at + " has passed, it is " + now);
        }
    }

    private static String whyCancelled(PlannedPost next) {
        return next.state() == PlanState.CANCELLED ? "cancelled" : next.note().orElse("given up");
    }
}
