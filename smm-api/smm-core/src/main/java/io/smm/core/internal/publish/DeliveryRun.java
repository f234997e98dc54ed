package io.smm.core.internal.publish;

import io.smm.core.internal.FaultText;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Outcome;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.Sleeper;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One caller's work on one delivery, from where it stands to as far as it gets before the deadline. */
final class DeliveryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    /** How often one step is tried in one run. */
    private static final int MOST_TRIES = 3;

    /** How many readings that say nothing are asked for before a harmless repeat asks instead. */
    private static final int ENOUGH_READINGS = 2;

    private static final String AFTER_BACKUP = "it may have been sent after the backup was made that was restored";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Ledgered ledgered;
    private final PublishIntent intent;
    private final ReadyMedia media;
    private final Publisher publisher;
    private final UploadWatch watch;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Duration callTimeout;
    private final Instant deadline;
    private int tries;
    private int readings;
    private int rounds;

    /** The next step is sent though it is open what became of an earlier sending: the network honours our key or id. */
    private boolean resend;

    /** What the network said to such a repeat; it says nothing of the first sending. */
    private @Nullable SmmException refusal;

    /** The attempt that is noted is the one that this run is about to make: the entry was stored with it. */
    private boolean noted;

    private boolean goOn = true;

    DeliveryRun(
            Ledgered ledgered,
            PublishIntent intent,
            ReadyMedia media,
            Publisher publisher,
            UploadWatch watch,
            Clock clock,
            Sleeper sleeper,
            Duration callTimeout,
            Instant deadline,
            boolean noted) {
        this.noted = noted;
        this.ledgered = ledgered;
        this.intent = intent;
        this.media = media;
        this.publisher = publisher;
        this.watch = watch;
        this.clock = clock;
        this.sleeper = sleeper;
        this.callTimeout = callTimeout;
        this.deadline = deadline;
    }

    /** {@return whether the delivery was ours to the end} */
    boolean run() {
        try {
            doubtRefusal();
            while (goOn && ledgered.state().next() != StepKind.NONE) {
                if (isBeyondReading()) {
                    giveToPerson(
                            "its preparation, by which it would be read back, may have been followed by others since");
                } else if (ledgered.effectSince().isPresent() && !resend && !noted) {
                    reconcile(ledgered.effectSince().get());
                } else if (clock.instant().isBefore(deadline)) {
                    advance();
                } else {
                    goOn = false;
                }
            }
            if (noted) {
                ledgered.withdrawAttempt();
            }
            return true;
        } catch (Ledgered.LeaseLost lost) {
            LOG.warn("the lease of the delivery {} was lost; it goes on there", intent.delivery());
            return false;
        }
    }

    /** What a backup has as refused for now was tried again, perhaps, before it was restored: nobody may take the refusal for the end. */
    private void doubtRefusal() {
        boolean refused = ledgered.delivery()
                .lastOutcome()
                .filter(Outcome.Rejected.class::isInstance)
                .isPresent();
        if (refused && ledgered.isDoubted()) {
            unknown(AFTER_BACKUP);
        }
    }

    /** Where reading back needs what a preparation noted, one that is made after a backup was restored comes too late for it. */
    private boolean isBeyondReading() {
        if (ledgered.state().next() != StepKind.PREPARE || !ledgered.isDoubted()) {
            return false;
        }
        Settlement.Kind kind = publisher.settlement(intent).kind();
        return kind == Settlement.Kind.STAGED_HANDLE
                || kind == Settlement.Kind.READ_BACK
                || kind == Settlement.Kind.NONE;
    }

    /** Nothing here can find out what became of it. */
    private void giveToPerson(String why) {
        ledgered.noteOutcome(new Outcome.Unknown(clock.instant(), AFTER_BACKUP + ": " + why, Optional.empty()));
        goOn = false;
    }

    private void advance() {
        boolean effect = ledgered.state().next() == StepKind.EFFECT;
        boolean doubted = (ledgered.effectSince().isPresent() || ledgered.isDoubted()) && !noted;
        resend = false;
        PublishIntent ready;
        try {
            ready = media.before(ledgered.state().next(), partsDone(), deadline);
        } catch (SmmException error) {
            afterError(error, false, doubted);
            return;
        }
        if (!clock.instant().isBefore(deadline)) {
            goOn = false;
            return;
        }
        if (effect && !noted) {
            ledgered.noteEffect();
        }
        noted = false;
        PublishStep step;
        try {
            step = publisher.advance(ready, ledgered.state(), effect ? effectDeadline() : deadline);
        } catch (SmmException error) {
            afterError(error, effect, doubted);
            return;
        } catch (RuntimeException fault) {
            if (effect) {
                logFault("an effect step", fault);
                unknown("the adapter failed: " + fault.getClass().getName());
                return;
            }
            if (ledgered.delivery().outcomes().isEmpty()) {
                throw fault;
            }
            // Something stands already: the caller must get the delivery, or would publish it all again.
            logFault("a step", fault);
            goOn = false;
            return;
        }
        tries = 0;
        readings = 0;
        if (step.outcome().isEmpty()) {
            ledgered.advanceTo(step.state());
            return;
        }
        Outcome outcome = step.outcome().get();
        if (outcome instanceof Outcome.Unknown lost) {
            if (!effect) {
                throw new IllegalStateException("the adapter of "
                        + intent.connection().network() + " does not know the outcome of a step that has no effect");
            }
            unknown(lost.why()); // the state stays before the step
            return;
        }
        ledgered.advanceTo(step.state(), outcome);
        if (outcome instanceof Outcome.Pending pending) {
            watch.processing(partsDone(), pending);
            rounds++;
            goOn = pauseUntil(later(pending.checkAfter(), clock.instant().plus(pauseNumber(rounds))));
        } else if (!(outcome instanceof Outcome.Published)) {
            goOn = false;
        }
    }

    /**
     * Token, quota and call together end while our lease runs, and before a reading may prove that nothing happened. Counted from the
     * moment that is stored: a process that is stopped after it wakes too late, and sends nothing.
     */
    private Instant effectDeadline() {
        Instant ended = ledgered.effectSince().orElseGet(clock::instant).plus(callTimeout);
        return ended.isBefore(deadline) ? ended : deadline;
    }

    private void afterError(SmmException error, boolean effect, boolean doubted) {
        if (doubted && ledgered.state().next() == StepKind.PREPARE) {
            afterErrorInDoubt(error);
            return;
        }
        if (doubted && !mayHaveHappened(error)) {
            refusal = error;
            unknown("sent again and refused, while it is open what became of the first: "
                    + error.details().message());
            return;
        }
        if (effect && mayHaveHappened(error)) {
            unknown(error.details().message());
            return;
        }
        tries++;
        boolean again = mayRetry(error)
                && tries < MOST_TRIES
                && pause(error.retryAdvice().after().orElse(pauseNumber(tries)));
        if (again) {
            if (effect) {
                ledgered.noteNoEffect();
            }
        } else if (ledgered.state().next() == StepKind.CHECK) {
            // The effect came before: a question without an answer says nothing of it.
            ledgered.noteOutcome(new Outcome.Pending(
                    clock.instant().plus(error.retryAdvice().after().orElse(LONGEST_PAUSE)),
                    error.details().message(),
                    OptionalInt.empty(),
                    ledgered.delivery()
                            .lastOutcome()
                            .filter(Outcome.Pending.class::isInstance)
                            .flatMap(last -> ((Outcome.Pending) last).deadline())));
            goOn = false;
        } else {
            ledgered.reject(new Outcome.Rejected(error));
            goOn = false;
        }
    }

    /** What cannot be prepared again may stand nevertheless. */
    private void afterErrorInDoubt(SmmException error) {
        String why = error.details().message();
        tries++;
        if (!mayRetry(error)) {
            giveToPerson(why);
        } else if (tries >= MOST_TRIES || !pause(error.retryAdvice().after().orElse(pauseNumber(tries)))) {
            Instant later = clock.instant().plus(error.retryAdvice().after().orElse(LONGEST_PAUSE));
            ledgered.noteOutcome(new Outcome.Unknown(clock.instant(), why, Optional.of(later)));
            goOn = false;
        }
    }

    private int partsDone() {
        int done = 0;
        for (Outcome outcome : ledgered.delivery().outcomes()) {
            done += outcome instanceof Outcome.Published ? 1 : 0;
        }
        return done;
    }

    private static boolean mayRetry(SmmException error) {
        return error.retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER;
    }

    private static boolean mayHaveHappened(SmmException error) {
        return error instanceof UnknownOutcomeException
                || error.retryAdvice().kind() == RetryAdvice.Kind.RECONCILE_FIRST;
    }

    /** Notes that the part's outcome is unknown; the reading that follows in this run may settle it at once. */
    private void unknown(String why) {
        Settlement settlement = publisher.settlement(intent);
        Instant since = ledgered.effectSince().orElse(clock.instant());
        Optional<Instant> settleAfter = settlement.kind() == Settlement.Kind.NONE
                ? Optional.empty()
                : Optional.of(readableAt(settlement, since));
        ledgered.noteOutcome(new Outcome.Unknown(since, why, settleAfter));
        goOn = settleAfter.isPresent() && !Thread.currentThread().isInterrupted();
    }

    private void reconcile(Instant since) {
        Settlement settlement = publisher.settlement(intent);
        if (ledgered.delivery()
                .lastOutcome()
                .filter(Outcome.Unknown.class::isInstance)
                .isEmpty()) {
            unknown(ledgered.isDoubted() ? AFTER_BACKUP : "the process that sent it ended before the answer came");
        }
        if (!goOn
                || settlement.kind() == Settlement.Kind.NONE
                || !clock.instant().isBefore(deadline)) {
            goOn = false;
            return;
        }
        Instant readable = readableAt(settlement, since);
        if (clock.instant().isBefore(readable) && !pauseUntil(readable)) {
            goOn = false;
            return;
        }
        Instant asked = clock.instant();
        Reconciliation reading;
        try {
            reading = publisher.reconcile(media.latest(), ledgered.state(), ledgered.lookFrom(since));
        } catch (SmmException error) {
            LOG.debug("reading back delivery {} failed: {}", intent.delivery(), FaultText.of(error));
            readAgain(error.retryAdvice().after());
            return;
        } catch (RuntimeException fault) {
            logFault("a reading", fault);
            readAgain(Optional.empty());
            return;
        }
        if (reading instanceof Reconciliation.Found found) {
            tries = 0;
            readings = 0;
            ledgered.advanceTo(found.state(), new Outcome.Published(found.publication()));
        } else if (reading instanceof Reconciliation.FoundScheduled waiting) {
            ledgered.advanceTo(waiting.state(), new Outcome.ScheduledOnNetwork(waiting.at(), waiting.ref()));
            goOn = false;
        } else if (reading instanceof Reconciliation.Absent) {
            afterAbsence(settlement, since, asked);
        } else if (settlement.repeatSafe()
                && (settlement.kind() == Settlement.Kind.NATIVE_KEY || readings >= ENOUGH_READINGS)) {
            repeatInDoubt();
        } else {
            readAgain(Optional.empty());
        }
    }

    /** The network tells nothing of the first sending, and makes of a second the same post: sending again is the way to ask. */
    private void repeatInDoubt() {
        tries++;
        Optional<Duration> wanted = Optional.ofNullable(refusal)
                .flatMap(error -> error.retryAdvice().after());
        resend = tries < MOST_TRIES && pause(wanted.orElse(pauseNumber(tries)));
        goOn = resend;
    }

    /** The network says that the part is not there: it may be sent again, once that answer cannot be too early. */
    private void afterAbsence(Settlement settlement, Instant since, Instant asked) {
        Instant decided = decidedAt(settlement, since);
        // Where a repeat can never double anything, there is nothing to wait for.
        if (!settlement.repeatSafe() && asked.isBefore(decided)) {
            goOn = pauseUntil(decided);
            return;
        }
        boolean certain = !asked.isBefore(decided);
        tries++;
        Optional<SmmException> refused = Optional.ofNullable(refusal);
        boolean again = refused.map(DeliveryRun::mayRetry).orElse(true)
                && tries < MOST_TRIES
                && pause(refused.flatMap(error -> error.retryAdvice().after()).orElse(pauseNumber(tries)));
        if (again) {
            refusal = null;
            if (certain) {
                ledgered.noteNoEffect();
            } else {
                resend = true; // the doubt about the first sending stays
            }
        } else if (certain && refused.isPresent()) {
            ledgered.reject(new Outcome.Rejected(refused.get()));
            goOn = false;
        } else {
            goOn = refused.isPresent() && !certain && pauseUntil(decided);
        }
    }

    private void readAgain(Optional<Duration> wanted) {
        readings++;
        goOn = pause(wanted.orElse(pauseNumber(readings)));
    }

    /** From when on a reading is worth its price. */
    private static Instant readableAt(Settlement settlement, Instant since) {
        return since.plus(settlement.window());
    }

    /** From when on a reading that finds nothing proves that there is nothing: the call may be on its way until then. */
    private Instant decidedAt(Settlement settlement, Instant since) {
        return since.plus(callTimeout).plus(settlement.window());
    }

    /** Only its type: a stranger's exception may say anything, secrets included. */
    private void logFault(String where, RuntimeException fault) {
        LOG.error(
                "the adapter of {} failed in {} with {}",
                intent.connection().network(),
                where,
                fault.getClass().getName());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration pauseNumber(int number) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(number - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean pauseUntil(Instant moment) {
        Duration pause = Duration.between(clock.instant(), moment);
        return pause(pause.isNegative() ? Duration.ZERO : pause);
    }

    /** {@return whether the pause ended before the deadline and without an interruption} */
    private boolean pause(Duration pause) {
        if (!clock.instant().plus(pause).isBefore(deadline)) {
            return false;
        }
        try {
            sleeper.sleep(pause);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
