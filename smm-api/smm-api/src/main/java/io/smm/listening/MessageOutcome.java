package io.smm.listening;

import io.smm.error.ErrorDetails;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of a message. No network takes a key for messages, so a lost answer stays unknown: the SDK never sends a
 * message again by itself. Read the conversation, and decide.
 */
public sealed interface MessageOutcome {

    /**
     * The network took it.
     *
     * @param ref the message's id
     * @param conversation the conversation that it stands in
     * @param at when the network took it
     */
    record Sent(PostRef ref, ConversationId conversation, Instant at) implements MessageOutcome {

        /**
         * Checks that no component is null.
         *
         * @param ref the message's id
         * @param conversation the conversation that it stands in
         * @param at when the network took it
         */
        public Sent {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(conversation, "conversation");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * It may have been sent, or not.
     *
     * @param details what is known
     */
    record Unknown(ErrorDetails details) implements MessageOutcome {

        /**
         * Checks that no component is null.
         *
         * @param details what is known
         */
        public Unknown {
            Objects.requireNonNull(details, "details");
        }
    }

    /**
     * The network refused it, or it never was sent: nobody got it.
     *
     * @param details why, and what to do next
     */
    record Rejected(ErrorDetails details) implements MessageOutcome {

        /**
         * Checks that no component is null.
         *
         * @param details why, and what to do next
         */
        public Rejected {
            Objects.requireNonNull(details, "details");
        }
    }
}
