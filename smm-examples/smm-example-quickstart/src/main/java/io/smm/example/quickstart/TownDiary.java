package io.smm.example.quickstart;

import io.smm.account.Secret;
import io.smm.metrics.GroupKey;
import io.smm.metrics.campaign.ReachFigures;
import io.smm.metrics.ids.IdKeyer;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSetBuilder;
import io.smm.metrics.reach.ExactAudience;
import io.smm.metrics.reach.FrequencyCounter;
import io.smm.metrics.reach.SegmentReach;
import io.smm.metrics.virality.Cascade;
import io.smm.metrics.virality.CascadeBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What really happened in the simulated town: who saw the post how often, in which quarter they live, and who passed it on to whom. No
 * network tells a stranger that; a host knows it of its own website, and of its own people.
 */
final class TownDiary {

    /** The quarters of the town, and where their houses begin; of some people nobody knows where they live. */
    private static final NavigableMap<Integer, Optional<String>> QUARTERS =
            Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(
                    0,
                    Optional.of("Old town"),
                    110,
                    Optional.of("Riverside"),
                    190,
                    Optional.of("Hill"),
                    222,
                    Optional.empty())));

    /** Ids of people are keyed before they are counted: a set of plain ones could be asked for a person. */
    private final IdKeyer keyer =
            IdKeyer.of(Secret.of("a key of the bakery, which a real one keeps with its other secrets"));

    private final FrequencyCounter displays = new FrequencyCounter();
    private final Map<GroupKey, IdSetBuilder> quarters = new TreeMap<>();
    private final List<String> sharers = new ArrayList<>();
    private final List<Instant> shared = new ArrayList<>();

    void saw(String handle, int house) {
        long person = keyer.key(handle);
        displays.add(person);
        quarters.computeIfAbsent(quarter(house), key -> IdSet.builder(keyer.space()))
                .add(person);
    }

    void passedOn(String handle, Instant at) {
        sharers.add(handle);
        shared.add(at);
    }

    private static GroupKey quarter(int house) {
        return new GroupKey(QUARTERS.headMap(house, true).lastEntry().getValue());
    }

    ReachFigures reach(int inhabitants) {
        Map<GroupKey, ExactAudience> audiences = new TreeMap<>();
        quarters.forEach((quarter, people) -> audiences.put(quarter, ExactAudience.of(people.build())));
        ReachFigures.Builder figures =
                ReachFigures.builder().frequency(displays.distribution()).population(inhabitants);
        if (!audiences.isEmpty()) {
            figures.segments("Quarter", SegmentReach.of(audiences));
        }
        return figures.build();
    }

    /** The first two who pass it on have it from the bakery; each of the others from somebody who did before. */
    Cascade cascade(Instant published) {
        CascadeBuilder<String> cascade = Cascade.<String>builder().root("the post", published);
        for (int i = 0; i < sharers.size(); i++) {
            String from = i < 2 ? "the post" : sharers.get((i - 1) / 2);
            cascade.reshare(sharers.get(i), from, shared.get(i));
        }
        return cascade.build();
    }
}
