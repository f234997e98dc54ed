package io.smm.adapter.memory.internal.world;

import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One line in the book of ads: a campaign, an ad set or an ad. Guarded by the world's lock. */
final class AdLine {

    final String id;
    final String owner;
    final @Nullable AdLine parent;
    AdForm form;
    boolean on;
    boolean archived;

    @Nullable
    Instant onSince;

    @Nullable
    String objection;

    /** What an ad spent, in millionths, by the hour. */
    final TreeMap<Instant, Long> spent = new TreeMap<>();

    AdLine(String id, String owner, @Nullable AdLine parent, AdForm form) {
        this.id = id;
        this.owner = owner;
        this.parent = parent;
        this.form = form;
    }

    boolean isBelow(AdLine other) {
        for (AdLine line = this; line != null; line = line.parent) {
            if (line == other) {
                return true;
            }
        }
        return false;
    }
}
