package io.smm.core.internal.plan;

import io.smm.PageRequest;
import io.smm.account.TenantId;
import io.smm.core.internal.media.SpoolKeeper;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.WorkerHealth;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread claims, as much as other threads are free to begin at once, so that no lease runs while its post waits here. A lease
 * covers all that a turn may take, for a turn's patience is bounded: nothing prolongs it for a thread that hangs. No turn is ever
 * interrupted: some stores do not survive that, and a kill is safe anyway.
 */
final class Worker implements PlanWorker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final WorkerOptions options;
    private final PlanStore plans;
    private final DueLine due;
    private final LeftWork left;
    private final SpoolKeeper keeper;
    private final Clock clock;
    private final IdleWait idle;
    private final Consumer<Worker> ended;
    private final Semaphore free;
    private final ThreadPoolExecutor turns;
    private final Thread claims;
    private final Map<Object, Instant> underWay = new ConcurrentHashMap<>();
    private volatile WorkerHealth.State state = WorkerHealth.State.RUNNING;
    private volatile @Nullable Instant lastClaim;
    private volatile @Nullable String lastError;

    /** The tenant that had the last turn; of the claiming thread alone. */
    private Optional<TenantId> last = Optional.empty();

    Worker(
            WorkerOptions options,
            PlanStore plans,
            DueLine due,
            LeftWork left,
            SpoolKeeper keeper,
            Clock clock,
            IdleWait idle,
            Consumer<Worker> ended) {
        this.options = options;
        this.plans = plans;
        this.due = due;
        this.left = left;
        this.keeper = keeper;
        this.clock = clock;
        this.idle = idle;
        this.ended = ended;
        free = new Semaphore(options.threads());
        AtomicInteger number = new AtomicInteger();
        turns = new ThreadPoolExecutor(
                options.threads(),
                options.threads(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> thread(task, Integer.toString(number.incrementAndGet())));
        claims = thread(this::work, "claims");
    }

    private Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, "smm-" + options.name() + "-" + name);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        claims.start();
    }

    private void work() {
        try {
            claim();
        } finally {
            if (isOpen()) { // an Error: what comes due is found by other workers alone
                LOG.error("the worker {} is broken: the thread that looks for what is due has ended", options.name());
            }
        }
    }

    private void claim() {
        while (isOpen()) {
            free.acquireUninterruptibly();
            int most = 1 + free.drainPermits();
            int begun = state == WorkerHealth.State.RUNNING ? begin(most) : 0;
            free.release(most - begun);
            if (begun > 0) {
                idle.reset();
            } else if (isOpen()) {
                idle.pause();
            }
        }
    }

    private boolean isOpen() {
        return state == WorkerHealth.State.RUNNING || state == WorkerHealth.State.PAUSED;
    }

    /** {@return how many threads got something to do} */
    private int begin(int most) {
        int begun = 0;
        try {
            if (options.tenant().isEmpty() && keeper.isDue()) {
                begun += begun(keeper::tidy, () -> {});
            }
            int room = most - begun;
            List<PlanEntry> claimed = room == 0 ? List.of() : due.claim(options.tenant(), last, room);
            for (PlanEntry entry : claimed) {
                begun += begun(() -> due.turn(entry), () -> due.giveBack(entry));
                last = Optional.of(entry.planned().connection().tenant());
            }
            if (claimed.size() < room && options.tenant().isEmpty()) {
                for (OutboxEntry entry : left.claim(room - claimed.size())) {
                    begun += begun(() -> left.goOn(entry), () -> {}); // what it holds runs out
                }
            }
            lastClaim = clock.instant();
            lastError = null;
        } catch (RuntimeException fault) {
            failed("looking for what is due", fault);
        }
        return begun;
    }

    private int begun(Runnable turn, Runnable giveBack) {
        if (!isOpen()) {
            giveBack.run();
            return 0;
        }
        turns.execute(() -> {
            Object here = new Object();
            underWay.put(here, clock.instant());
            try {
                turn.run();
            } catch (RuntimeException fault) {
                failed("a turn", fault);
            } finally {
                underWay.remove(here);
                free.release();
                idle.wake(); // the next post of the same account may have its turn
            }
        });
        return 1;
    }

    /** Only its type: a stranger's exception may say anything, secrets included. */
    private void failed(String what, RuntimeException fault) {
        lastError = fault.getClass().getName();
        LOG.error("{} failed in the worker {} with {}", what, options.name(), lastError);
    }

    @Override
    public void pause() {
        if (state == WorkerHealth.State.RUNNING) {
            state = WorkerHealth.State.PAUSED;
        }
    }

    @Override
    public void resume() {
        if (state == WorkerHealth.State.PAUSED) {
            state = WorkerHealth.State.RUNNING;
            idle.wake();
        }
    }

    @Override
    public WorkerHealth health() {
        Optional<Long> backlog = Optional.empty();
        Optional<Instant> oldest = Optional.empty();
        Optional<Long> unserved = Optional.empty();
        Optional<String> error = Optional.ofNullable(lastError);
        try {
            PlanQuery mine = waiting().on(due.networks());
            oldest = plans.list(mine, PageRequest.first(1)).items().stream()
                    .map(entry -> entry.planned().at())
                    .findFirst();
            long ours = count(mine);
            backlog = Optional.of(ours);
            unserved = Optional.of(Math.max(0, count(waiting()) - ours)); // asked later: some may have been published
        } catch (RuntimeException fault) {
            error = Optional.of(fault.getClass().getName());
        }
        Instant begunBefore = clock.instant().minus(due.longestTurn());
        return new WorkerHealth(
                isOpen() && !claims.isAlive() ? WorkerHealth.State.BROKEN : state,
                options.threads(),
                turns.getActiveCount(),
                (int) underWay.values().stream().filter(begunBefore::isAfter).count(),
                Optional.ofNullable(lastClaim),
                error,
                backlog,
                oldest,
                unserved);
    }

    private long count(PlanQuery query) {
        return plans.counts(query).values().stream().mapToLong(Long::longValue).sum();
    }

    private PlanQuery waiting() {
        return options.tenant()
                .map(PlanQuery::of)
                .orElseGet(PlanQuery::ofAll)
                .in(PlanState.SCHEDULED, PlanState.DELIVERING)
                .before(clock.instant().plusMillis(1)); // what is due now is due
    }

    @Override
    public void close() {
        if (isOpen()) {
            state = WorkerHealth.State.CLOSING;
        }
        free.release(); // for the claiming thread, in case all others are busy
        idle.wake();
        try {
            long millis = options.closeWithin().toMillis();
            claims.join(Math.max(1, millis));
            turns.shutdown();
            if (!claims.isAlive() && turns.awaitTermination(millis, TimeUnit.MILLISECONDS)) {
                state = WorkerHealth.State.CLOSED;
            } else {
                LOG.warn(
                        "the worker {} is closed with {} turns under way; whoever takes them over waits for their leases",
                        options.name(),
                        turns.getActiveCount());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ended.accept(this);
    }
}
