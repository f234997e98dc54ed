package io.smm.post;

import io.smm.error.Faults;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a post says: text, with neutral spans for links, mentions and tags. Immutable.
 *
 * <p>Nothing is detected in the text: what shall be a link, a mention or a tag is said so, because networks differ in what
 * they detect, and some detect nothing.
 *
 * <pre>{@code
 * PostText text = PostText.builder()
 *         .text("New at ").link("our shop", URI.create("https://shop.example/new")).text(" ").tag("spring")
 *         .build();
 * }</pre>
 *
 * @param text the whole shown text; may be empty, well-formed UTF-16
 * @param spans links, mentions and tags, ordered by position, not overlapping, never cutting a character in two
 */
public record PostText(String text, List<TextSpan> spans) {

    /**
     * Orders the spans and checks that they fit the text.
     *
     * @param text the whole shown text
     * @param spans links, mentions and tags, ordered by position, not overlapping, never cutting a character in two
     */
    public PostText {
        Objects.requireNonNull(text, "text");
        spans = spans.size() < 2
                ? List.copyOf(spans)
                : spans.stream()
                        .sorted(Comparator.comparingInt(TextSpan::start))
                        .toList();
        Faults faults = Faults.of("PostText");
        checkWellFormed(text, faults);
        int reached = 0;
        for (int i = 0; i < spans.size(); i++) {
            TextSpan span = spans.get(i);
            boolean fits = span.start() >= reached
                    && span.end() <= text.length()
                    && !cutsCharacter(text, span.start())
                    && !cutsCharacter(text, span.end());
            if (!fits) { // each text that comes in is checked here: nothing is put together for those that are well
                addFaults(faults, "spans[" + i + "]", span, reached, text);
            }
            if (span.end() > text.length()) {
                break;
            }
            reached = span.end();
        }
        faults.raise();
    }

    /**
     * Text without any span.
     *
     * @param text the text
     * @return the post text
     */
    public static PostText of(String text) {
        return new PostText(text, List.of());
    }

    /** {@return a builder that appends piece by piece} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return whether there is no text at all} */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private static void addFaults(Faults faults, String field, TextSpan span, int reached, String text) {
        if (span.end() > text.length()) {
            faults.add(field, "ends at " + span.end() + ", after the text's end, " + text.length());
            return;
        }
        faults.check(span.start() >= reached, field, "overlaps the span before it");
        faults.check(
                !cutsCharacter(text, span.start()) && !cutsCharacter(text, span.end()),
                field,
                "begins or ends inside a character");
    }

    private static boolean cutsCharacter(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1))
                && Character.isLowSurrogate(text.charAt(position));
    }

    private static void checkWellFormed(String text, Faults faults) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 2) {
                i++;
            } else {
                faults.add("text", "has half a surrogate pair at position " + i + ": it cannot be sent as UTF-8");
                return;
            }
        }
    }

    /** Appends text and spans piece by piece. Not thread-safe. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<TextSpan> spans = new ArrayList<>();

        private Builder() {}

        /**
         * Appends plain text.
         *
         * @param piece the text
         * @return this
         */
        public Builder text(String piece) {
            text.append(Objects.requireNonNull(piece, "piece"));
            return this;
        }

        /**
         * Appends shown text that leads to an address.
         *
         * @param shown the shown text; not empty
         * @param target the absolute http or https address
         * @return this
         */
        public Builder link(String shown, URI target) {
            int start = append(shown);
            spans.add(new TextSpan.Link(start, text.length(), target));
            return this;
        }

        /**
         * Appends an address that is shown in full and leads to itself.
         *
         * @param target the absolute http or https address
         * @return this
         */
        public Builder link(URI target) {
            return link(target.toString(), target);
        }

        /**
         * Appends {@code @handle}; the adapter looks the account up.
         *
         * @param handle the account's handle without {@code @}
         * @return this
         */
        public Builder mention(String handle) {
            int start = append("@" + handle);
            spans.add(new TextSpan.Mention(start, text.length(), handle, Optional.empty()));
            return this;
        }

        /**
         * Appends {@code @handle} of an account whose id is known.
         *
         * @param handle the account's handle without {@code @}
         * @param accountId the network's id of the account
         * @return this
         */
        public Builder mention(String handle, String accountId) {
            int start = append("@" + handle);
            spans.add(new TextSpan.Mention(start, text.length(), handle, Optional.of(accountId)));
            return this;
        }

        /**
         * Appends {@code #tag}.
         *
         * @param tag the tag without {@code #}
         * @return this
         */
        public Builder tag(String tag) {
            int start = append("#" + tag);
            spans.add(new TextSpan.Tag(start, text.length(), tag));
            return this;
        }

        /**
         * Appends another text with its links, mentions and tags.
         *
         * @param other the other text
         * @return this
         */
        public Builder append(PostText other) {
            int start = append(other.text());
            other.spans().forEach(span -> spans.add(span.shifted(start)));
            return this;
        }

        /** {@return the post text} */
        public PostText build() {
            return new PostText(text.toString(), spans);
        }

        private int append(String piece) {
            int start = text.length();
            text.append(piece);
            return start;
        }
    }
}
