package io.smm.spi;

import io.smm.error.SmmException;
import java.time.Instant;

/**
 * Publishes, step by step, so that the SDK can store where it stands before each step and any process can go on from
 * there. Keeps nothing between calls: all it knows is in the intent and the state. Thread-safe.
 *
 * <p>What the SDK does with it: {@link #begin}, store; then as long as there is a next step: {@link #advance}, store. When
 * an effect step throws, or a process died in it, {@link #reconcile} decides what happened before anything is sent again.
 */
public interface Publisher {

    /** {@return how an unknown outcome is settled where nothing more is known of the post; constant, makes no call} */
    Settlement settlement();

    /**
     * How an unknown outcome of one post is settled. Networks differ within themselves: by kind of account, by server, by
     * whether something is staged. Makes no call. Default: as for every other post.
     *
     * @param intent what is published
     * @return by what means; the same for the same intent for as long as it is stored
     */
    default Settlement settlement(PublishIntent intent) {
        return settlement();
    }

    /**
     * Prepares a publication. Makes no call.
     *
     * @param intent what shall be published
     * @return the first state; it holds all ids that the adapter chooses itself
     */
    PublishState begin(PublishIntent intent);

    /**
     * Takes the next step: makes the calls of one step, of which at most one has an effect, and never repeats that one.
     *
     * @param intent what shall be published
     * @param state how far it is; its next step is not {@link StepKind#NONE}
     * @param deadline by when the step must have ended, on the context's clock
     * @return how far it is now
     * @throws SmmException when the step failed. From an effect step, an error proves that nothing was published only if
     *     its advice is not {@link io.smm.error.RetryAdvice.Kind#RECONCILE_FIRST}
     */
    PublishStep advance(PublishIntent intent, PublishState state, Instant deadline);

    /**
     * Reads back what became of the effect step that a state has next. Changes nothing.
     *
     * @param intent what shall be published
     * @param state the state before the step whose answer was lost
     * @param since when the step was last tried
     * @return what is found
     * @throws SmmException when the reading itself failed; nothing is known then
     */
    Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since);
}
