package io.smm.metrics.plan;

import io.smm.Network;
import io.smm.campaign.CampaignId;
import io.smm.campaign.ContentTheme;
import io.smm.insight.PostInsights;
import io.smm.metrics.GroupKey;
import io.smm.metrics.PostGroups;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The posts of a campaign as they were delivered: what joins the numbers of a network to what the plan says of a post, its theme,
 * its segment, its account. A post counts once for each account on which it, or the first part of it, stands. Immutable.
 *
 * <pre>{@code
 * CampaignPosts posts = CampaignPosts.of(campaign.id(), deliveries);
 * posts.bySegment(insights).forEach((segment, group) -> rates.put(segment, rate.of(group)));
 * }</pre>
 */
public final class CampaignPosts {

    private final List<Delivery> published;
    private final Map<Key, Delivery> byPublication;
    private final long unpublished;
    private final long elsewhere;

    private CampaignPosts(
            List<Delivery> published, Map<Key, Delivery> byPublication, long unpublished, long elsewhere) {
        this.published = published;
        this.byPublication = byPublication;
        this.unpublished = unpublished;
        this.elsewhere = elsewhere;
    }

    /**
     * Takes the posts of a campaign from deliveries. O(n log n).
     *
     * @param campaign the campaign; a post that names another is left out, one that names none is taken at the caller's word
     * @param deliveries the deliveries; of one given several times the last counts
     * @return its posts
     */
    public static CampaignPosts of(CampaignId campaign, Collection<Delivery> deliveries) {
        Map<DeliveryId, Delivery> newest = new LinkedHashMap<>();
        deliveries.forEach(delivery -> newest.put(delivery.id(), delivery));
        List<Delivery> own = newest.values().stream()
                .filter(delivery ->
                        delivery.post().campaign().map(campaign::equals).orElse(true))
                .toList();
        List<Delivery> published = own.stream()
                .filter(delivery -> !delivery.publications().isEmpty())
                .sorted(Comparator.comparing(CampaignPosts::publishedAt))
                .toList();
        Map<Key, Delivery> byPublication = new HashMap<>();
        published.forEach(delivery ->
                delivery.publications().forEach(one -> byPublication.put(Key.of(one.ref()), delivery)));
        return new CampaignPosts(
                published, byPublication, (long) own.size() - published.size(), (long) newest.size() - own.size());
    }

    /** {@return the deliveries of which something stands on the network, by the time of publishing; unmodifiable} */
    public List<Delivery> published() {
        return published;
    }

    /** {@return how many deliveries of the campaign have nothing that is known to stand on the network} */
    public long unpublished() {
        return unpublished;
    }

    /** {@return how many deliveries were left out because their post names another campaign} */
    public long elsewhere() {
        return elsewhere;
    }

    /** {@return the references of what stands, for reading its numbers: the first part of each post, by the time of publishing} */
    public List<PostRef> refs() {
        return published.stream()
                .map(delivery -> delivery.publications().get(0).ref())
                .toList();
    }

    /** {@return the theme of each published post, empty where it names none: what a content mix is compared with} */
    public List<Optional<ContentTheme>> themes() {
        return published.stream().map(delivery -> delivery.post().theme()).toList();
    }

    /**
     * The delivery that made a post.
     *
     * @param post the post, or a part of a thread; network and id say which
     * @return its delivery; empty when it is none of these
     */
    public Optional<Delivery> of(PostRef post) {
        return Optional.ofNullable(byPublication.get(Key.of(post)));
    }

    /**
     * Groups numbers by the segment to which their post speaks.
     *
     * @param posts numbers of posts; those of a post that none of these deliveries made are in no group
     * @return the groups, sorted; posts that speak to everybody are the group without a value
     */
    public SortedMap<GroupKey, List<PostInsights>> bySegment(List<PostInsights> posts) {
        return by(posts, delivery -> delivery.post().segment());
    }

    /**
     * Groups numbers by the theme of their post.
     *
     * @param posts numbers of posts; those of a post that none of these deliveries made are in no group
     * @return the groups, sorted; posts that name no theme are the group without a value
     */
    public SortedMap<GroupKey, List<PostInsights>> byTheme(List<PostInsights> posts) {
        return by(posts, delivery -> delivery.post().theme().map(ContentTheme::name));
    }

    /**
     * Adds the times of publishing that the deliveries know to numbers that came without.
     *
     * @param posts numbers of posts
     * @return the same, in the same order
     */
    public List<PostInsights> dated(List<PostInsights> posts) {
        return posts.stream().map(this::dated).toList();
    }

    private PostInsights dated(PostInsights post) {
        if (post.publishedAt().isPresent() || post.publishedAtLocal().isPresent()) {
            return post;
        }
        return of(post.post()).stream()
                .flatMap(delivery -> delivery.publications().stream())
                .filter(publication -> Key.of(publication.ref()).equals(Key.of(post.post())))
                .findFirst()
                .map(publication ->
                        post.toBuilder().publishedAt(publication.publishedAt()).build())
                .orElse(post);
    }

    private SortedMap<GroupKey, List<PostInsights>> by(
            List<PostInsights> posts, Function<Delivery, Optional<String>> key) {
        List<PostInsights> own =
                posts.stream().filter(post -> of(post.post()).isPresent()).toList();
        return PostGroups.by(own, post -> of(post.post()).flatMap(key));
    }

    /** When the first part of a delivery was published, as far as is known. */
    static Instant publishedAt(Delivery delivery) {
        Publication first = delivery.publications().get(0);
        return first.publishedAt();
    }

    /** What makes two references mean one post: other ids, such as that of a version, may change. */
    private record Key(Network network, String id) {
        static Key of(PostRef post) {
            return new Key(post.network(), post.id());
        }
    }
}
