package io.smm.spi;

import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.Instant;
import java.util.Objects;

/** What reading back said about an effect step whose answer was lost. */
public sealed interface Reconciliation {

    /**
     * The part stands on the network.
     *
     * @param publication where
     * @param state how far the publication is now, with this part done
     */
    record Found(Publication publication, PublishState state) implements Reconciliation {
        /**
         * Checks the components.
         *
         * @param publication where
         * @param state how far the publication is now, with this part done
         */
        public Found {
            Objects.requireNonNull(publication, "publication");
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * The part waits on the network, which will publish it itself.
     *
     * @param at when
     * @param ref the id under which it waits
     * @param state how far the publication is now
     */
    record FoundScheduled(Instant at, PostRef ref, PublishState state) implements Reconciliation {
        /**
         * Checks the components.
         *
         * @param at when
         * @param ref the id under which it waits
         * @param state how far the publication is now
         */
        public FoundScheduled {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(state, "state");
        }
    }

    /** The network answered, and the part is not there. */
    record Absent() implements Reconciliation {}

    /**
     * Nothing can be said now.
     *
     * @param why what stands in the way
     */
    record CannotSay(String why) implements Reconciliation {
        /**
         * Checks the component.
         *
         * @param why what stands in the way
         */
        public CannotSay {
            Objects.requireNonNull(why, "why");
        }
    }
}
