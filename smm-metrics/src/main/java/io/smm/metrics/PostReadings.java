package io.smm.metrics;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings several readings of one post together. */
public final class PostReadings {

    private PostReadings() {}

    /**
     * Keeps the newest of each post's numbers: a later reading of a metric replaces an earlier one and is never added to it.
     *
     * <p>Later is what was observed later; where that was not recorded for one of the two, what stands later in the list. A
     * reading without a value does not replace one with a value: that the network was not asked, or did not answer, does not
     * undo what it said before. Time of publishing and labels are those of the last entry of a post.
     *
     * <p>Numbers about different periods do not replace each other, and periods are not added up here: they are refused. Give
     * the readings of one period at a time, or add the periods up before.
     *
     * @param posts readings of posts, each post as often as it was read
     * @return one entry a post, in the order in which the posts first come up
     * @throws InvalidInputException when two {@link TimeBasis#PERIOD} readings of one metric of a post have different windows;
     *     names every such post and metric
     */
    public static List<PostInsights> latest(List<PostInsights> posts) {
        refuseSeveralPeriods(posts);
        Map<Key, PostInsights> newest = new LinkedHashMap<>();
        for (PostInsights post : posts) {
            newest.merge(Key.of(post.post()), post, PostReadings::merge);
        }
        return new ArrayList<>(newest.values());
    }

    private static void refuseSeveralPeriods(List<PostInsights> posts) {
        Map<Key, Map<MetricId, TimeWindow>> periods = new HashMap<>();
        Set<Fault> faults = new LinkedHashSet<>();
        for (PostInsights post : posts) {
            post.readings().forEach((metric, reading) -> {
                Optional<TimeWindow> window = period(reading);
                if (window.isEmpty()) {
                    return;
                }
                TimeWindow known = periods.computeIfAbsent(Key.of(post.post()), key -> new HashMap<>())
                        .computeIfAbsent(metric, first -> window.get());
                if (!known.equals(window.get())) {
                    faults.add(new Fault(
                            post.post().network().id() + " " + post.post().id(),
                            metric + " is of several periods, which neither replace each other nor are added up here"));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException("PostReadings", List.copyOf(faults));
        }
    }

    private static Optional<TimeWindow> period(Reading reading) {
        return reading instanceof Reading.Value value && value.lineage().timeBasis() == TimeBasis.PERIOD
                ? value.lineage().window()
                : Optional.empty();
    }

    private static PostInsights merge(PostInsights before, PostInsights after) {
        PostInsights.Builder merged = after.toBuilder();
        for (Map.Entry<MetricId, Reading> entry : before.readings().entrySet()) {
            MetricId metric = entry.getKey();
            if (outlasts(entry.getValue(), after.reading(metric))) {
                merged.reading(metric, entry.getValue());
            }
        }
        return merged.build();
    }

    private static boolean outlasts(Reading before, Reading after) {
        if (!(after instanceof Reading.Value newer)) {
            return before instanceof Reading.Value || after instanceof Reading.NotRequested;
        }
        if (!(before instanceof Reading.Value older)) {
            return false;
        }
        Instant then = older.lineage().observedAt().orElse(Instant.MIN);
        Instant now = newer.lineage().observedAt().orElse(Instant.MAX);
        return then.isAfter(now);
    }

    /** What makes two references mean one post: other ids, such as that of a version, may change. */
    private record Key(Network network, String id) {
        static Key of(PostRef post) {
            return new Key(post.network(), post.id());
        }
    }
}
