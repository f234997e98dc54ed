package io.smm.campaign;

import io.smm.Network;
import io.smm.error.Faults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the links of a campaign are tagged, so that web analytics counts one campaign as one: tags are written in small letters,
 * with a hyphen for every run of other characters than letters, digits, hyphen, dot and underscore; the source is the network
 * unless it is named otherwise. Immutable.
 */
public final class UtmPolicy {

    private static final UtmPolicy STANDARD = new UtmPolicy(new State("organic-social", "paid-social", Map.of()));

    private final State state;

    private UtmPolicy(State state) {
        this.state = state;
    }

    /** {@return media {@code organic-social} and {@code paid-social}, the network's id as the source} */
    public static UtmPolicy standard() {
        return STANDARD;
    }

    /**
     * The same policy with other media.
     *
     * @param organic the medium of unpaid posts; not blank
     * @param paid the medium of advertisements; not blank
     * @return the changed policy
     * @throws io.smm.error.InvalidInputException when nothing of a medium is left in the written form
     */
    public UtmPolicy withMedia(String organic, String paid) {
        Faults.of("UtmPolicy")
                .check(!written(organic).isEmpty(), "organic", "must have a letter or digit")
                .check(!written(paid).isEmpty(), "paid", "must have a letter or digit")
                .raise();
        return new UtmPolicy(new State(written(organic), written(paid), state.sources));
    }

    /**
     * The same policy with another source for a network.
     *
     * @param network the network
     * @param source what web analytics shall call it; not blank
     * @return the changed policy
     * @throws io.smm.error.InvalidInputException when nothing of the source is left in the written form
     */
    public UtmPolicy withSource(Network network, String source) {
        Faults.of("UtmPolicy")
                .check(!written(source).isEmpty(), "source", "must have a letter or digit")
                .raise();
        Map<Network, String> more = new LinkedHashMap<>(state.sources);
        more.put(Objects.requireNonNull(network, "network"), written(source));
        return new UtmPolicy(new State(state.organicMedium, state.paidMedium, more));
    }

    /** {@return the medium of unpaid posts} */
    public String organicMedium() {
        return state.organicMedium;
    }

    /** {@return the medium of advertisements} */
    public String paidMedium() {
        return state.paidMedium;
    }

    /** {@return the sources that are not the network's id; unmodifiable} */
    public Map<Network, String> sources() {
        return state.sources;
    }

    /**
     * The tags of a link in an unpaid post.
     *
     * @param network where the post is published
     * @param campaign the campaign
     * @param content what tells this post from others of the campaign; blank when nothing does
     * @return the tags
     */
    public UtmTags organic(Network network, CampaignId campaign, String content) {
        return tags(network, state.organicMedium, campaign, content);
    }

    /**
     * The tags of a link in an advertisement.
     *
     * @param network where it runs
     * @param campaign the campaign
     * @param content what tells this advertisement from others of the campaign; blank when nothing does
     * @return the tags
     */
    public UtmTags paid(Network network, CampaignId campaign, String content) {
        return tags(network, state.paidMedium, campaign, content);
    }

    private UtmTags tags(Network network, String medium, CampaignId campaign, String content) {
        String source = state.sources.getOrDefault(network, written(network.id()));
        return new UtmTags(
                source, medium, some(campaign.value()), some(content), Optional.empty(), Optional.of(campaign.value()));
    }

    private static Optional<String> some(String text) {
        return Optional.of(written(text)).filter(value -> !value.isEmpty());
    }

    private static String written(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UtmPolicy policy && state.equals(policy.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "UtmPolicy" + state.toString().substring("State".length());
    }

    private record State(String organicMedium, String paidMedium, Map<Network, String> sources) {
        State {
            // In the order given: a copy without one would be written differently by every process.
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }
    }
}
