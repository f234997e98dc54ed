package io.smm.metrics;

import io.smm.Network;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * <p>Numbers about different stretches of time do not replace each other and are not added up here: a day, a week and a
     * lifetime of one metric live side by side. Which of them a metric of this module takes is the choice of {@link
     * PostInsights#reading(MetricId)}.
     *
     * @param posts readings of posts, each post as often as it was read
     * @return one entry a post, in the order in which the posts first come up
     */
    public static List<PostInsights> latest(List<PostInsights> posts) {
        Map<Key, PostInsights> newest = new LinkedHashMap<>();
        for (PostInsights post : posts) {
            newest.merge(Key.of(post.post()), post, PostReadings::merge);
        }
        return new ArrayList<>(newest.values());
    }

    private static PostInsights merge(PostInsights before, PostInsights after) {
        PostInsights.Builder merged = after.toBuilder();
        before.allReadings()
                .forEach((metric, readings) -> readings.stream()
                        .filter(reading -> outlasts(reading, after, metric))
                        .forEach(reading -> merged.reading(metric, reading)));
        return merged.build();
    }

    private static boolean outlasts(Reading before, PostInsights after, MetricId metric) {
        if (!(before instanceof Reading.Value older)) {
            return after.readings(metric).stream().allMatch(Reading.NotRequested.class::isInstance);
        }
        if (!(after.reading(metric, older.lineage().span()) instanceof Reading.Value newer)) {
            return true;
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
