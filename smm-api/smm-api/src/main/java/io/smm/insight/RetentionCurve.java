package io.smm.insight;

import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the viewers of a video stop watching.
 *
 * @param post the post with the video
 * @param points from the first frame to the end; as many as the network gives (X: 5); unmodifiable
 */
public record RetentionCurve(PostRef post, List<RetentionPoint> points) {

    /**
     * Sorts the points.
     *
     * @param post the post with the video
     * @param points from the first frame to the end
     */
    public RetentionCurve {
        Objects.requireNonNull(post, "post");
        points = points.stream()
                .sorted(Comparator.comparing(RetentionPoint::position))
                .toList();
    }

    /**
     * The first point at which fewer than a share still watch.
     *
     * @param share the share, such as 0.5
     * @return the point; empty when more watch to the end, or nothing is known
     */
    public Optional<RetentionPoint> firstBelow(BigDecimal share) {
        return points.stream()
                .filter(point -> point.watching()
                        .value()
                        .filter(watching -> watching.compareTo(share) < 0)
                        .isPresent())
                .findFirst();
    }
}
