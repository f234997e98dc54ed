package io.smm.testkit.tck;

import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/**
 * Drives one publication by hand, as if each step ran in another process: between two steps nothing is left but the intent and
 * the state's bytes, format and next step.
 */
final class StepDrive {

    private static final int MOST_STEPS = 5_000;

    private final ContractRun run;
    private final PublishIntent intent;
    private final List<Publication> publications = new ArrayList<>();
    private int steps;
    private int percent;
    private int largestState;

    StepDrive(ContractRun run, String delivery, Post post) {
        this.run = run;
        intent = new PublishIntent(
                new DeliveryId(delivery),
                run.connection(),
                post,
                run.environment().clock().instant(),
                run.neededDestination(),
                Optional.empty());
    }

    /** Takes every step to the end. */
    StepDrive finish() {
        return finishDyingIn(Integer.MAX_VALUE);
    }

    /** Takes every step to the end, but in one of them the process dies after the step and before its result is stored. */
    StepDrive finishDyingIn(int deadlyStep) {
        PublishState state = measured(publisher().begin(intent));
        while (state.next() != StepKind.NONE) {
            Instant since = run.now();
            PublishStep step = publisher().advance(intent, state, deadline());
            boolean dies = steps == deadlyStep;
            countStep();
            state = measured(dies ? resumed(state, since) : noted(step));
        }
        return this;
    }

    /** Takes the steps that prepare; what is left is the effect. */
    PublishState beforeEffect() {
        PublishState state = kept(publisher().begin(intent));
        while (state.next() != StepKind.EFFECT) {
            countStep();
            state = noted(publisher().advance(intent, state, deadline()));
        }
        return state;
    }

    /** Takes every step to the end with one and the same adapter. */
    StepDrive finishWith(Publisher one) {
        PublishState state = kept(one.begin(intent));
        while (state.next() != StepKind.NONE) {
            countStep();
            state = noted(one.advance(intent, state, deadline()));
        }
        return this;
    }

    /** Takes the steps from a state to the end. */
    StepDrive finishFrom(PublishState state) {
        PublishState next = kept(state);
        while (next.next() != StepKind.NONE) {
            countStep();
            next = noted(publisher().advance(intent, next, deadline()));
        }
        return this;
    }

    PublishIntent intent() {
        return intent;
    }

    /** A new adapter that knows nothing of what was before. */
    Publisher publisher() {
        return run.newAdapter()
                .adapter()
                .publisher()
                .orElseGet(() -> Assertions.fail(run.network() + " declares publishing and has no publisher"));
    }

    Instant deadline() {
        return run.now().plus(Duration.ofMinutes(5));
    }

    /** How many steps were taken. */
    int steps() {
        return steps;
    }

    /** How many bytes the largest state had that was stored on the way. */
    int largestState() {
        return largestState;
    }

    /** What the adapter said stands, part by part. */
    List<Publication> publications() {
        return publications;
    }

    /** Only what a store would keep. */
    static PublishState kept(PublishState state) {
        return PublishState.of(state.format(), state.bytes(), state.next());
    }

    /** An adapter that forgets how far it is never ends otherwise. */
    private void countStep() {
        steps++;
        Assertions.assertTrue(steps <= MOST_STEPS, "the publication makes no end");
    }

    private PublishState measured(PublishState state) {
        largestState = Math.max(largestState, state.bytes().length);
        return kept(state);
    }

    private PublishState noted(PublishStep step) {
        if (step.outcome().isPresent() && step.outcome().get() instanceof Outcome.Published published) {
            publications.add(published.publication());
            percent = 0;
        } else if (step.outcome().isPresent() && step.outcome().get() instanceof Outcome.Pending pending) {
            check(pending);
            run.waitUntil(pending.checkAfter());
        } else {
            step.outcome().ifPresent(other -> Assertions.fail("the network took the part otherwise: " + other));
        }
        return kept(step.state());
    }

    /** Who shows a bar to people needs one that never runs back, and a time that is still to come. */
    private void check(Outcome.Pending pending) {
        int now = pending.percent().orElse(percent);
        Assertions.assertTrue(
                now >= percent, "of one part " + percent + " % were done, then " + now + " %: leave out what falls");
        percent = now;
        Assertions.assertTrue(
                pending.deadline().filter(end -> !end.isAfter(run.now())).isEmpty(),
                "it says at " + run.now() + " that it gave up at " + pending.deadline());
    }

    /** What the next process does with the state before the step: repeats what is safe to repeat, asks about an effect. */
    private PublishState resumed(PublishState before, Instant since) {
        if (before.next() != StepKind.EFFECT) {
            return before;
        }
        Publisher publisher = publisher();
        run.waitUntil(since.plus(publisher.settlement(intent).window()));
        Reconciliation reading = publisher.reconcile(intent, before, since);
        if (reading instanceof Reconciliation.Found found) {
            publications.add(found.publication());
            return kept(found.state());
        }
        return Assertions.fail("the part stands on the server, but reading back says " + reading);
    }
}
