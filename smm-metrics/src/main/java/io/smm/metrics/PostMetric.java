package io.smm.metrics;

import io.smm.insight.PostInsights;
import java.util.List;

/** A metric that is computed from the numbers of posts. Thread-safe; the same posts in another order give an equal result. */
public sealed interface PostMetric permits PostQuantity, PostRatio {

    /** {@return what it is called} */
    MetricName name();

    /** {@return the unit of its value} */
    Unit unit();

    /**
     * The metric of one post.
     *
     * @param post its numbers
     * @return the result; the use of a single item
     */
    MetricResult of(PostInsights post);

    /**
     * The metric of a group of posts. Each entry is an item of its own: an older reading of the same post has to be replaced
     * beforehand, see {@link PostReadings#latest}.
     *
     * @param posts their numbers
     * @return the result
     */
    MetricResult of(List<PostInsights> posts);
}
