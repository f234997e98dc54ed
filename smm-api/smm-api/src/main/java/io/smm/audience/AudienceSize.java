package io.smm.audience;

import io.smm.error.Faults;
import io.smm.insight.Exactness;
import java.util.Objects;

/** How many people an audience or a targeting has on a network. Networks tell ranges, and of few people nothing. */
public sealed interface AudienceSize {

    /**
     * A range, both ends included.
     *
     * @param atLeast the lower end; zero or more
     * @param atMost the upper end; not below the lower
     * @param exactness how exact the network holds it to be
     */
    record Range(long atLeast, long atMost, Exactness exactness) implements AudienceSize {

        /**
         * Checks the ends.
         *
         * @param atLeast the lower end
         * @param atMost the upper end
         * @param exactness how exact the network holds it to be
         */
        public Range {
            Objects.requireNonNull(exactness, "exactness");
            Faults.of("AudienceSize.Range")
                    .check(atLeast >= 0, "atLeast", "must not be negative, is ", atLeast)
                    .check(atMost >= atLeast, "atMost", "must not be below " + atLeast + ", is " + atMost)
                    .raise();
        }
    }

    /**
     * Fewer people than the network serves or tells of, so that nobody can be singled out. Not zero.
     *
     * @param fewest how many it takes
     */
    record TooSmall(long fewest) implements AudienceSize {}

    /**
     * The network does not tell (yet).
     *
     * @param why for a person to read
     */
    record NotTold(String why) implements AudienceSize {

        /**
         * Checks that there is a reason.
         *
         * @param why for a person to read
         */
        public NotTold {
            Objects.requireNonNull(why, "why");
        }
    }
}
