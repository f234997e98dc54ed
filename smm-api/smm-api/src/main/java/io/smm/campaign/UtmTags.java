package io.smm.campaign;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a link tells web analytics about where its visitors come from: the {@code utm_} parameters. Web analytics compares them
 * letter by letter, so that {@code Spring} and {@code spring} are two campaigns: a {@link UtmPolicy} keeps them alike. (W-01 of the SDK's
 * metrics.)
 *
 * @param source who sends the visitors, such as {@code instagram}; not blank
 * @param medium the kind of traffic, such as {@code organic-social} or {@code paid-social}; not blank
 * @param campaign the campaign; empty when there is none
 * @param content which of several links or posts; empty when not told apart
 * @param term the keyword or audience that was paid for; empty when none
 * @param id the campaign's id, exactly as the host has it, to join reports by; empty when not given
 * @param sourcePlatform the platform that directed the visitors, such as {@code search-ads-360}; empty when not given
 * @param creativeFormat the kind of creative, such as {@code carousel}; empty when not given
 * @param marketingTactic to whom it speaks, such as {@code remarketing}; empty when not given
 * @see <a href="https://support.google.com/analytics/answer/10917952">the parameters as Google Analytics reads them</a>
 */
public record UtmTags(
        String source,
        String medium,
        Optional<String> campaign,
        Optional<String> content,
        Optional<String> term,
        Optional<String> id,
        Optional<String> sourcePlatform,
        Optional<String> creativeFormat,
        Optional<String> marketingTactic) {

    /**
     * Checks that what is required is there.
     *
     * @param source who sends the visitors
     * @param medium the kind of traffic
     * @param campaign the campaign
     * @param content which of several links or posts
     * @param term the keyword or audience that was paid for
     * @param id the campaign's id
     * @param sourcePlatform the platform that directed the visitors
     * @param creativeFormat the kind of creative
     * @param marketingTactic to whom it speaks
     */
    public UtmTags {
        Faults.of("UtmTags")
                .check(!source.isBlank(), "source", "must not be blank")
                .check(!medium.isBlank(), "medium", "must not be blank")
                .check(campaign.filter(String::isBlank).isEmpty(), "campaign", "must not be blank")
                .check(content.filter(String::isBlank).isEmpty(), "content", "must not be blank")
                .check(term.filter(String::isBlank).isEmpty(), "term", "must not be blank")
                .check(id.filter(String::isBlank).isEmpty(), "id", "must not be blank")
                .check(sourcePlatform.filter(String::isBlank).isEmpty(), "sourcePlatform", "must not be blank")
                .check(creativeFormat.filter(String::isBlank).isEmpty(), "creativeFormat", "must not be blank")
                .check(marketingTactic.filter(String::isBlank).isEmpty(), "marketingTactic", "must not be blank")
                .raise();
    }

    /**
     * Tags without platform, format and tactic.
     *
     * @param source who sends the visitors
     * @param medium the kind of traffic
     * @param campaign the campaign; empty when there is none
     * @param content which of several links or posts; empty when not told apart
     * @param term the keyword or audience that was paid for; empty when none
     * @param id the campaign's id; empty when not given
     */
    public UtmTags(
            String source,
            String medium,
            Optional<String> campaign,
            Optional<String> content,
            Optional<String> term,
            Optional<String> id) {
        this(source, medium, campaign, content, term, id, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads the tags of an address. Names and values are read with their escapes undone, {@code utm%5Fsource} like
     * {@code utm_source}; both are compared letter by letter, so that {@code UTM_SOURCE} is no tag, and nothing is normalised.
     *
     * @param address any address
     * @return its tags; empty when it lacks a source or a medium, which web analytics then does not take either. Of a tag
     *     given twice the first that is not blank counts.
     */
    public static Optional<UtmTags> of(URI address) {
        Map<String, String> tags = new LinkedHashMap<>();
        String query = Objects.requireNonNullElse(address.getRawQuery(), "");
        for (String pair : query.split("&", -1)) {
            int cut = pair.indexOf('=');
            if (cut > 0 && isTag(pair)) {
                String name = decoded(pair.substring(0, cut)).orElseThrow();
                decoded(pair.substring(cut + 1))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> tags.putIfAbsent(name, value));
            }
        }
        if (!tags.containsKey("utm_source") || !tags.containsKey("utm_medium")) {
            return Optional.empty();
        }
        return Optional.of(new UtmTags(
                tags.get("utm_source"),
                tags.get("utm_medium"),
                Optional.ofNullable(tags.get("utm_campaign")),
                Optional.ofNullable(tags.get("utm_content")),
                Optional.ofNullable(tags.get("utm_term")),
                Optional.ofNullable(tags.get("utm_id")),
                Optional.ofNullable(tags.get("utm_source_platform")),
                Optional.ofNullable(tags.get("utm_creative_format")),
                Optional.ofNullable(tags.get("utm_marketing_tactic"))));
    }

    /**
     * Tells whether an address has tags, complete or not.
     *
     * @param address any address
     * @return whether its query has a {@code utm_} parameter
     */
    public static boolean areOn(URI address) {
        return pairs(address).anyMatch(UtmTags::isTag);
    }

    /**
     * Takes the tags off an address, and leaves everything else as it is written.
     *
     * @param address any address
     * @return the address without {@code utm_} parameters
     */
    public static URI removedFrom(URI address) {
        if (!areOn(address)) {
            return address;
        }
        String written = address.toString();
        int query = written.indexOf('?');
        int fragment = written.indexOf('#');
        String kept = pairs(address).filter(pair -> !isTag(pair)).collect(Collectors.joining("&"));
        return URI.create(written.substring(0, query)
                + (kept.isEmpty() ? "" : "?" + kept)
                + (fragment < 0 ? "" : written.substring(fragment)));
    }

    /**
     * Puts the tags on an address, after what its query holds already and before its fragment.
     *
     * @param address an absolute {@code http} or {@code https} address
     * @return the address with the tags
     * @throws InvalidInputException when it is no such address, or has {@code utm_} parameters already: two sets of tags would
     *     count one visit for two campaigns
     */
    public URI appliedTo(URI address) {
        String scheme = String.valueOf(address.getScheme());
        String query = Objects.requireNonNullElse(address.getRawQuery(), "");
        Faults.of("UtmTags")
                .check(
                        // Not getHost(), which knows no name with an underscore or a letter beyond ASCII.
                        (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                                && address.getRawAuthority() != null,
                        "address",
                        "must be an absolute http or https address")
                .check(!areOn(address), "address", "has utm parameters already")
                .raise();
        StringBuilder tagged = new StringBuilder(address.toString());
        int fragment = tagged.indexOf("#");
        String after = fragment < 0 ? "" : tagged.substring(fragment);
        tagged.setLength(fragment < 0 ? tagged.length() : fragment);
        if (address.getRawQuery() == null) {
            tagged.append('?');
        } else if (!query.isEmpty() && !query.endsWith("&")) {
            tagged.append('&');
        }
        append(tagged, "utm_source", source);
        append(tagged.append('&'), "utm_medium", medium);
        campaign.ifPresent(value -> append(tagged.append('&'), "utm_campaign", value));
        content.ifPresent(value -> append(tagged.append('&'), "utm_content", value));
        term.ifPresent(value -> append(tagged.append('&'), "utm_term", value));
        id.ifPresent(value -> append(tagged.append('&'), "utm_id", value));
        sourcePlatform.ifPresent(value -> append(tagged.append('&'), "utm_source_platform", value));
        creativeFormat.ifPresent(value -> append(tagged.append('&'), "utm_creative_format", value));
        marketingTactic.ifPresent(value -> append(tagged.append('&'), "utm_marketing_tactic", value));
        return URI.create(tagged + after);
    }

    private static Stream<String> pairs(URI address) {
        return Stream.of(Objects.requireNonNullElse(address.getRawQuery(), "").split("&", -1));
    }

    private static boolean isTag(String pair) {
        int cut = pair.indexOf('=');
        return decoded(cut < 0 ? pair : pair.substring(0, cut))
                .filter(name -> name.startsWith("utm_"))
                .isPresent();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException halfAnEscape) {
            return Optional.empty();
        }
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
