package io.smm.post;

import io.smm.error.InvalidInputException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts a text the way a network does: normalise, then count each stretch between links and mentions in the unit, and links
 * and mentions by their own rules. Offline, immutable and thread-safe; the same count that preflight uses, for a form to show
 * while one types.
 *
 * <pre>{@code
 * int left = 280 - TextCounter.of(TextUnit.X_WEIGHTED).withUrlWeight(23).count(text);
 * }</pre>
 *
 * <p>Links and mentions are the spans of a {@link PostText}: an address that is not said to be a link counts as text. Not so in
 * X's weights with a weight for links: X makes links of all addresses that it finds, {@code shop.example.com} too, and so they
 * count as links here.
 *
 * @param normalization the Unicode form in which the network counts; empty where it counts what it gets
 * @param unit what is counted
 * @param urlWeight what a link counts, whatever its length; empty when it counts as shown
 * @param mentions what a mention counts
 */
public record TextCounter(
        Optional<Normalizer.Form> normalization, TextUnit unit, OptionalInt urlWeight, MentionRule mentions) {

    /** What a mention counts. */
    public enum MentionRule {
        /** What is shown. */
        AS_SHOWN,
        /** {@code @name@server} counts as {@code @name}, as on Mastodon and compatible servers. */
        WITHOUT_SERVER
    }

    /**
     * Checks the weight.
     *
     * @param normalization the Unicode form in which the network counts
     * @param unit what is counted
     * @param urlWeight what a link counts, whatever its length
     * @param mentions what a mention counts
     */
    public TextCounter {
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(urlWeight, "urlWeight");
        Objects.requireNonNull(mentions, "mentions");
        if (urlWeight.orElse(0) < 0) {
            throw InvalidInputException.of("TextCounter", "urlWeight", "must not be negative");
        }
    }

    /**
     * A counter in which links and mentions count as shown. X's weights are counted in NFC, all other units without
     * normalisation.
     *
     * @param unit what is counted
     * @return the counter
     */
    public static TextCounter of(TextUnit unit) {
        Optional<Normalizer.Form> form =
                unit == TextUnit.X_WEIGHTED ? Optional.of(Normalizer.Form.NFC) : Optional.empty();
        return new TextCounter(form, unit, OptionalInt.empty(), MentionRule.AS_SHOWN);
    }

    /**
     * The same counter with one weight for every link.
     *
     * @param weight what a link counts; zero or more
     * @return the counter
     */
    public TextCounter withUrlWeight(int weight) {
        return new TextCounter(normalization, unit, OptionalInt.of(weight), mentions);
    }

    /**
     * The same counter with another rule for mentions.
     *
     * @param rule what a mention counts
     * @return the counter
     */
    public TextCounter withMentions(MentionRule rule) {
        return new TextCounter(normalization, unit, urlWeight, rule);
    }

    /**
     * Counts plain text: nothing in it is said to be a link or a mention.
     *
     * @param text the text
     * @return what it counts
     */
    public int count(String text) {
        String counted = normalised(text);
        int total = 0;
        int reached = 0;
        for (XAddresses.Found address : addresses(counted)) {
            total += TextMeasure.measure(counted.substring(reached, address.start()), unit) + urlWeight.orElseThrow();
            reached = address.end();
        }
        return total + TextMeasure.measure(reached == 0 ? counted : counted.substring(reached), unit);
    }

    /**
     * Counts the links that the network makes of a text: those that are said to be links and, in X's weights with a weight for
     * links, the addresses that X finds by itself. X bills a post with a link otherwise than one without.
     *
     * @param text the text
     * @return how many links it has
     */
    public int links(PostText text) {
        int links = 0;
        int reached = 0;
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Link) {
                links += 1 + linksFound(text.text().substring(reached, span.start()));
                reached = span.end();
            }
        }
        return links + linksFound(text.text().substring(reached));
    }

    /**
     * Counts a text with its links and mentions.
     *
     * @param text the text
     * @return what it counts
     */
    public int count(PostText text) {
        if (urlWeight.isEmpty() && mentions == MentionRule.AS_SHOWN) {
            return count(text.text());
        }
        int total = 0;
        int reached = 0;
        for (TextSpan span : text.spans()) {
            OptionalInt own = ownCount(text, span);
            if (own.isPresent()) {
                total += count(text.text().substring(reached, span.start())) + own.getAsInt();
                reached = span.end();
            }
        }
        return total + count(text.text().substring(reached));
    }

    private String normalised(String text) {
        return normalization.isPresent() ? Normalizer.normalize(text, normalization.get()) : text;
    }

    private List<XAddresses.Found> addresses(String text) {
        return unit == TextUnit.X_WEIGHTED && urlWeight.isPresent() ? XAddresses.in(text) : List.of();
    }

    private int linksFound(String text) {
        return addresses(normalised(text)).size();
    }

    /** What a span counts by a rule of its own; empty when it counts as the text that it is. */
    private OptionalInt ownCount(PostText text, TextSpan span) {
        if (span instanceof TextSpan.Link) {
            return urlWeight;
        }
        if (span instanceof TextSpan.Mention && mentions == MentionRule.WITHOUT_SERVER) {
            String shown = text.text().substring(span.start(), span.end());
            int server = shown.indexOf('@', 1);
            return OptionalInt.of(count(server < 0 ? shown : shown.substring(0, server)));
        }
        return OptionalInt.empty();
    }
}
