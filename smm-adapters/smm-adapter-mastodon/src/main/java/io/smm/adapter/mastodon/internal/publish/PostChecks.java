package io.smm.adapter.mastodon.internal.publish;

import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import io.smm.post.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rules cannot say of a post, because the network finds links in a text by itself and shows no others. */
public final class PostChecks {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+", Pattern.CASE_INSENSITIVE);

    private final PostRules rules;
    private final List<Violation> violations = new ArrayList<>();

    private PostChecks(PostRules rules) {
        this.rules = rules;
    }

    /**
     * Checks a post.
     *
     * @param post the post
     * @param rules the rules of its instance
     * @return everything found
     */
    public static List<Violation> of(Post post, PostRules rules) {
        PostChecks checks = new PostChecks(rules);
        for (int i = 0; i < post.parts().size(); i++) {
            PostPart part = post.parts().get(i);
            String field = "parts[" + i + "]";
            int warning = i == 0 ? checks.count(post.contentWarning().orElse("")) : 0;
            checks.text(part.text(), warning, field + ".text");
            if (part.poll().isPresent() && part.text().text().isBlank()) {
                checks.block("mastodon.poll", field + ".text", "a poll needs a question, which is the text");
            }
        }
        for (int i = 0; i < post.firstComments().size(); i++) {
            checks.text(post.firstComments().get(i), 0, "firstComments[" + i + "]");
        }
        return checks.violations;
    }

    private void text(PostText text, int warning, String field) {
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Link link && !shown(text, link).equals(address(link.target()))) {
                block(
                        "mastodon.link",
                        field,
                        "a link shows its own address here: write " + address(link.target()) + " into the text, where '"
                                + shown(text, link) + "' stands");
            }
        }
        for (TextLimit limit : rules.text().limits()) {
            long detected = detected(text, limit) + warning;
            if (limit.counter().count(text) + warning <= limit.most() && detected > limit.most()) {
                violations.add(new Violation(
                        Violation.Severity.BLOCKER,
                        "mastodon.text",
                        field,
                        "has " + detected + " characters with its addresses, which count "
                                + limit.urlWeight().orElse(0) + " each; at most " + limit.most() + " are allowed",
                        OptionalLong.of(detected),
                        OptionalLong.of(limit.most()),
                        rules.source()));
            }
        }
    }

    /** The network takes every address in a text for a link, said to be one or not, and counts each the same. */
    private static long detected(PostText text, TextLimit limit) {
        Matcher address = ADDRESS.matcher(text.text());
        long more = 0;
        while (address.find()) {
            boolean said = text.spans().stream()
                    .anyMatch(span -> span.start() <= address.start() && span.end() >= address.end());
            if (!said) {
                more += limit.urlWeight().orElse(0) - limit.counter().count(address.group());
            }
        }
        return limit.counter().count(text) + more;
    }

    private int count(String words) {
        return rules.text().limits().stream()
                .mapToInt(limit -> limit.counter().count(words))
                .max()
                .orElse(0);
    }

    private void block(String rule, String field, String message) {
        violations.add(new Violation(
                Violation.Severity.BLOCKER,
                rule,
                field,
                message,
                OptionalLong.empty(),
                OptionalLong.empty(),
                rules.source()));
    }

    private static String shown(PostText text, TextSpan span) {
        return text.text().substring(span.start(), span.end());
    }

    private static String address(URI target) {
        return target.toString();
    }
}
