package io.smm.metrics.campaign;

import io.smm.TimeWindow;
import io.smm.insight.PostInsights;
import java.util.List;

/** A stretch of time that is compared with others. */
record Period(String name, TimeWindow window) {

    /** The posts that were published in it; one whose instant is not known is in none. */
    List<PostInsights> of(List<PostInsights> posts) {
        return posts.stream()
                .filter(post -> post.publishedAt().filter(window::contains).isPresent())
                .toList();
    }
}
