package io.smm.campaign;

import io.smm.Network;
import io.smm.error.Faults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the links of a campaign are tagged, so that web analytics counts one campaign as one: tags are written in small letters,
 * with a hyphen for every run of other characters than letters, digits, hyphen, dot and underscore; the source is the network
 * unless it is named otherwise. Immutable.
 *
 * <p>Campaign, content and term are templates: plain words with <code>{network}</code>, <code>{account}</code>,
 * <code>{campaign}</code>, <code>{content}</code> and <code>{date}</code> (such as 2026-05-04) among them. What is not known is left out, and a
 * parameter of which nothing is left is not written.
 */
public final class UtmPolicy {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:network|account|campaign|content|date)}");

    private static final String NO_TEMPLATE =
            "has a brace that is none of {network}, {account}, {campaign}, {content}, {date}";

    private static final UtmPolicy STANDARD =
            new UtmPolicy(new State("organic-social", "paid-social", Map.of(), "{campaign}", "{content}", ""));

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
        return new UtmPolicy(
                new State(written(organic), written(paid), state.sources, state.campaign, state.content, state.term));
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
        return new UtmPolicy(
                new State(state.organicMedium, state.paidMedium, more, state.campaign, state.content, state.term));
    }

    /**
     * The same policy with other templates. Default: <code>{campaign}</code>, <code>{content}</code> and no term.
     *
     * @param campaign the template of {@code utm_campaign}; may be empty
     * @param content the template of {@code utm_content}; may be empty
     * @param term the template of {@code utm_term}; may be empty
     * @return the changed policy
     * @throws io.smm.error.InvalidInputException when a template has a brace that is no placeholder's
     */
    public UtmPolicy withTemplates(String campaign, String content, String term) {
        Faults.of("UtmPolicy")
                .check(isTemplate(campaign), "campaign", NO_TEMPLATE)
                .check(isTemplate(content), "content", NO_TEMPLATE)
                .check(isTemplate(term), "term", NO_TEMPLATE)
                .raise();
        return new UtmPolicy(new State(state.organicMedium, state.paidMedium, state.sources, campaign, content, term));
    }

    /** {@return the medium of unpaid posts} */
    public String organicMedium() {
        return state.organicMedium;
    }

    /** {@return the medium of advertisements} */
    public String paidMedium() {
        return state.paidMedium;
    }

    /** {@return the template of {@code utm_campaign}; may be empty} */
    public String campaignTemplate() {
        return state.campaign;
    }

    /** {@return the template of {@code utm_content}; may be empty} */
    public String contentTemplate() {
        return state.content;
    }

    /** {@return the template of {@code utm_term}; may be empty} */
    public String termTemplate() {
        return state.term;
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
        return organic(context(network, campaign, content));
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
        return paid(context(network, campaign, content));
    }

    /**
     * The tags of a link in an unpaid post.
     *
     * @param context what is known of it
     * @return the tags
     */
    public UtmTags organic(UtmContext context) {
        return tags(state.organicMedium, context);
    }

    /**
     * The tags of a link in an advertisement.
     *
     * @param context what is known of it
     * @return the tags
     */
    public UtmTags paid(UtmContext context) {
        return tags(state.paidMedium, context);
    }

    private UtmTags tags(String medium, UtmContext context) {
        String source = state.sources.getOrDefault(
                context.network(), written(context.network().id()));
        return new UtmTags(
                source,
                medium,
                filled(state.campaign, context),
                filled(state.content, context),
                filled(state.term, context),
                context.campaign().map(CampaignId::value));
    }

    private static UtmContext context(Network network, CampaignId campaign, String content) {
        return new UtmContext(network, "", Optional.of(campaign), content, Optional.empty());
    }

    private static Optional<String> filled(String template, UtmContext context) {
        Map<String, String> known = Map.of(
                "{network}", context.network().id(),
                "{account}", context.account(),
                "{campaign}", context.campaign().map(CampaignId::value).orElse(""),
                "{content}", context.content(),
                "{date}", context.date().map(Object::toString).orElse(""));
        String filled = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(), "")));
        return Optional.of(written(filled)).filter(value -> !value.isEmpty());
    }

    private static boolean isTemplate(String template) {
        String words = PLACEHOLDER.matcher(template).replaceAll("");
        return words.indexOf('{') < 0 && words.indexOf('}') < 0;
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

    private record State(
            String organicMedium,
            String paidMedium,
            Map<Network, String> sources,
            String campaign,
            String content,
            String term) {
        State {
            // In the order given: a copy without one would be written differently by every process.
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }
    }
}
