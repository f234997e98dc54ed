package io.smm.chaos.run;

import java.time.Instant;

/** A time in which a process was dead or stood still. */
record Incident(int node, Kind kind, Instant from, Instant to) {

    /** What was done to it. */
    enum Kind {
        KILLED,
        STOPPED,
        /** It was killed so that its database could be looked at. */
        LOOKED_AT
    }

    boolean touches(Instant one, Instant other) {
        return !to.isBefore(one) && !from.isAfter(other);
    }
}
