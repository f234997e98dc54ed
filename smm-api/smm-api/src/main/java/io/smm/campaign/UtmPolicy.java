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
 * <p>Campaign, content, term, source platform, creative format and marketing tactic are templates: plain words with <code>{network}</code>, <code>{account}</code>,
 * <code>{campaign}</code>, <code>{content}</code> and <code>{date}</code> (such as 2026-05-04) among them. What is not known is left out, and a
 * parameter of which nothing is left is not written; but a link of a campaign always names it, by its id where the template leaves nothing,
 * as web analytics needs that to count it for a campaign.
 */
public final class UtmPolicy {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:network|account|campaign|content|date)}");

    private static final String NO_TEMPLATE =
            "has a brace that is none of {network}, {account}, {campaign}, {content}, {date}";

    private static final UtmPolicy STANDARD = new UtmPolicy(
            new State("organic-social", "paid-social", Map.of(), "{campaign}", "{content}", "", "", "", ""));

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
        return new UtmPolicy(state.withMedia(written(organic), written(paid)));
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
        return new UtmPolicy(state.withSources(more));
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
        return new UtmPolicy(state.withTemplates(
                campaign, content, term, state.sourcePlatform, state.creativeFormat, state.marketingTactic));
    }

    /**
     * The same policy with templates of what few links say. Default: all empty, so that none is written.
     *
     * @param sourcePlatform the template of {@code utm_source_platform}; may be empty
     * @param creativeFormat the template of {@code utm_creative_format}; may be empty
     * @param marketingTactic the template of {@code utm_marketing_tactic}; may be empty
     * @return the changed policy
     * @throws io.smm.error.InvalidInputException when a template has a brace that is no placeholder's
     */
    public UtmPolicy withCreativeTemplates(String sourcePlatform, String creativeFormat, String marketingTactic) {
        Faults.of("UtmPolicy")
                .check(isTemplate(sourcePlatform), "sourcePlatform", NO_TEMPLATE)
                .check(isTemplate(creativeFormat), "creativeFormat", NO_TEMPLATE)
                .check(isTemplate(marketingTactic), "marketingTactic", NO_TEMPLATE)
                .raise();
        return new UtmPolicy(state.withTemplates(
                state.campaign, state.content, state.term, sourcePlatform, creativeFormat, marketingTactic));
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

    /** {@return the template of {@code utm_source_platform}; may be empty} */
    public String sourcePlatformTemplate() {
        return state.sourcePlatform;
    }

    /** {@return the template of {@code utm_creative_format}; may be empty} */
    public String creativeFormatTemplate() {
        return state.creativeFormat;
    }

    /** {@return the template of {@code utm_marketing_tactic}; may be empty} */
    public String marketingTacticTemplate() {
        return state.marketingTactic;
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
                filled(state.campaign, context).or(() -> context.campaign().map(UtmPolicy::named)),
                filled(state.content, context),
                filled(state.term, context),
                context.campaign().map(CampaignId::value),
                filled(state.sourcePlatform, context),
                filled(state.creativeFormat, context),
                filled(state.marketingTactic, context));
    }

    /** A campaign in the written form; as it is where nothing is left of it. */
    private static String named(CampaignId campaign) {
        String name = written(campaign.value());
        return name.isEmpty() ? campaign.value() : name;
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
            String term,
            String sourcePlatform,
            String creativeFormat,
            String marketingTactic) {
        State {
            // In the order given: a copy without one would be written differently by every process.
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }

        State withMedia(String organic, String paid) {
            return new State(
                    organic, paid, sources, campaign, content, term, sourcePlatform, creativeFormat, marketingTactic);
        }

        State withSources(Map<Network, String> more) {
            return new State(
                    organicMedium,
                    paidMedium,
                    more,
                    campaign,
                    content,
                    term,
                    sourcePlatform,
                    creativeFormat,
                    marketingTactic);
        }

        State withTemplates(String name, String which, String word, String platform, String format, String tactic) {
            return new State(organicMedium, paidMedium, sources, name, which, word, platform, format, tactic);
        }
    }
}
