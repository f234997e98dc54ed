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
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.ConflictException;
import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.PostRef;
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
import java.util.ArrayList;
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
        return newPosts().schedule(request);
    }

    @Override
    public PlannedPost enqueue(ScheduleRequest request, PostingSlots slots) {
        return newPosts().enqueue(request, slots);
    }

    @Override
    public PlannedPost edit(PlanId id, Post post) {
        Optional<PlannedPost> open = find(id).filter(planned -> planned.state().isOpen());
        Optional<Post> ready = open.map(planned -> links.edited(planned, post));
        open.ifPresent(planned -> newPosts()
                .refuseBlocked(
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

    private NewPosts newPosts() {
        return new NewPosts(plans, fit, preflight, links, followUps, clock, ids, writer, this::reschedule);
    }

    private ImportDesk imports() {
        return new ImportDesk(plans, preflight, links, clock, writer, newPosts()::forImport);
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
        NewPosts.refusePast("reschedule", at, clock.instant());
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
        return newPosts().series(request);
    }

    @Override
    public List<PlannedPost> cancelSeries(Connection connection, RequestKey series) {
        List<PlannedPost> cancelled = new ArrayList<>();
        Optional<ConflictException> busy = Optional.empty();
        for (PlanEntry entry : plans.list(PlanQuery.of(connection).ofSeries(series), PageRequest.first(PAGE)).stream()
                .toList()) {
            if (entry.planned().state().isOpen()) {
                try {
                    cancelled.add(cancel(entry.planned().id()));
                } catch (ConflictException workedOn) {
                    busy = busy.or(() -> Optional.of(workedOn)); // told when all the others are off the plan
                }
            }
        }
        if (busy.isPresent()) {
            throw busy.get();
        }
        return List.copyOf(cancelled);
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
        return newPosts().statement(request, pause);
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
        return newPosts().intoSlot(planned, slots, from);
    }

    private static String whyCancelled(PlannedPost next) {
        return next.state() == PlanState.CANCELLED ? "cancelled" : next.note().orElse("given up");
    }
}
