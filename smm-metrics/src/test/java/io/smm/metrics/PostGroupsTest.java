package io.smm.metrics;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostGroupsTest {

    private static final PostInsights PHOTO =
            post("1").label("type", "Photo").with(MetricId.SHARES, 2).insights();
    private static final PostInsights LINK =
            post("2").label("type", "Link").with(MetricId.SHARES, 3).insights();
    private static final PostInsights UNSAID =
            post("3").with(MetricId.SHARES, 4).insights();
    private static final PostInsights BLANK =
            post("4").label("type", " ").with(MetricId.SHARES, 5).insights();

    @Test
    void anUnknownKeyIsAGroupOfItsOwnAndComesLast() {
        var groups = PostGroups.byLabel(List.of(UNSAID, PHOTO, LINK, BLANK), "type");

        assertThat(groups.keySet()).extracting(GroupKey::toString).containsExactly("Link", "Photo", "(unknown)");
        assertThat(groups.get(new GroupKey(Optional.empty()))).containsExactly(UNSAID, BLANK);
    }

    @Test
    void theSumsOfTheGroupsAddUpToTheSumOfAll() {
        List<PostInsights> all = List.of(UNSAID, PHOTO, LINK, BLANK);
        PostQuantity shares = PostQuantity.of(MetricId.SHARES);
        List<Fraction> sums = PostGroups.byLabel(all, "type").values().stream()
                .map(group -> shares.of(group).fraction().orElseThrow())
                .toList();

        assertThat(Fraction.sum(sums)).isEqualTo(shares.of(all).fraction().orElseThrow());
    }

    @Test
    void aValueCalledUnknownIsNotTheUnknown() {
        PostInsights named = post("5").label("type", "(unknown)").insights();

        assertThat(PostGroups.byLabel(List.of(named, UNSAID), "type")).hasSize(2);
    }
}
