package io.smm.metrics.campaign;

import io.smm.ads.AdReport;
import io.smm.campaign.Campaign;
import io.smm.insight.VisitAttribution;
import io.smm.metrics.plan.CampaignPosts;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the sections about the campaign's plan are made of. */
record PlanInput(CampaignPosts posts, boolean deliveriesGiven, List<AdReport> ads, List<VisitAttribution> visits) {

    private static final int LONGEST_TITLE = 40;

    static PlanInput of(
            Campaign campaign, @Nullable List<Delivery> deliveries, List<AdReport> ads, List<VisitAttribution> visits) {
        return new PlanInput(
                CampaignPosts.of(campaign.id(), Objects.requireNonNullElse(deliveries, List.of())),
                deliveries != null,
                List.copyOf(ads),
                List.copyOf(visits));
    }

    /** The post's title, or the beginning of the text of the part that stands there; empty when it was not delivered by us. */
    Optional<String> title(PostRef post) {
        return posts.of(post).flatMap(delivery -> {
            int part = part(delivery, post);
            Optional<String> title = delivery.post().title().filter(words -> part == 0);
            return title.or(() -> text(delivery.post(), part))
                    .map(words -> shortened(words) + ", " + post.network().id());
        });
    }

    private static int part(Delivery delivery, PostRef post) {
        PostKey key = PostKey.of(post);
        return IntStream.range(0, delivery.publications().size())
                .filter(i -> PostKey.of(delivery.publications().get(i).ref()).equals(key))
                .findFirst()
                .orElse(0);
    }

    private static Optional<String> text(Post post, int part) {
        int comment = part - post.parts().size();
        String text = comment < 0
                ? post.parts().get(part).text().text()
                : post.firstComments().get(comment).text();
        return Optional.of(text.strip().replaceAll("\\s+", " ")).filter(words -> !words.isEmpty());
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST_TITLE) {
            return words;
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
