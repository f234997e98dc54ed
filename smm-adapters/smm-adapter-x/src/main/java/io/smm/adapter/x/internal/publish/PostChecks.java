package io.smm.adapter.x.internal.publish;

import io.smm.adapter.x.internal.map.Drafts;
import io.smm.adapter.x.model.XPrice;
import io.smm.adapter.x.model.XTier;
import io.smm.post.Media;
import io.smm.post.MediaKind;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import io.smm.post.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What X alone refuses, and what it will bill or may refuse. */
public final class PostChecks {

    private static final Pattern CASHTAG = Pattern.compile("(?<![\\w$])\\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?\\b");
    private static final long IMAGE_BYTES = 5L * 1024 * 1024;
    private static final String GIF = "image/gif";

    private final PostRules rules;
    private final XTier tier;
    private final List<Violation> violations = new ArrayList<>();

    private PostChecks(PostRules rules, XTier tier) {
        this.rules = rules;
        this.tier = tier;
    }

    /**
     * Checks a post.
     *
     * @param post the post
     * @param rules the rules in force
     * @param tier the contract that the app has
     * @return what they do not say
     */
    public static List<Violation> of(Post post, PostRules rules, XTier tier) {
        PostChecks checks = new PostChecks(rules, tier);
        for (int i = 0; i < post.parts().size(); i++) {
            PostPart part = post.parts().get(i);
            checks.text(part.text(), "parts[" + i + "].text");
            checks.files(part, "parts[" + i + "].media");
        }
        for (int i = 0; i < post.firstComments().size(); i++) {
            checks.text(post.firstComments().get(i), "firstComments[" + i + "]");
        }
        if (post.replyTo().isPresent() && !tier.engagesFreely()) {
            checks.advise(
                    "x.reply.tier",
                    "replyTo",
                    "under this contract X takes an answer only where the post's author mentioned or quoted the account");
        }
        return checks.violations;
    }

    private void text(PostText text, String field) {
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Link link) {
                String shown = text.text().substring(span.start(), span.end());
                String address = link.target().toString();
                if (!shown.equals(address)) {
                    block(
                            "x.link",
                            field,
                            "a link shows its own address here: write " + address + " where '" + shown + "' stands");
                }
            } else if (span instanceof TextSpan.Mention && !tier.engagesFreely()) {
                advise("x.mention.tier", field, "under this contract X restricts mentions by apps, and may refuse it");
            }
        }
        int cashtags = 0;
        for (Matcher found = CASHTAG.matcher(text.text()); found.find(); ) {
            cashtags++;
        }
        if (cashtags > 1) {
            block("x.cashtags", field, "has " + cashtags + " cashtags; at most 1 is allowed");
        }
        if (tier.bills() && Drafts.price(text.text()) == XPrice.POST_CREATE_WITH_URL) {
            advise(
                    "x.price.link",
                    field,
                    "an address makes the post cost " + XPrice.POST_CREATE_WITH_URL.money() + " in place of "
                            + XPrice.POST_CREATE.money());
        }
    }

    private void files(PostPart part, String field) {
        for (int i = 0; i < part.media().size(); i++) {
            Media media = part.media().get(i);
            boolean gif = media.mediaType().equals(GIF);
            if (gif && part.media().size() > 1) {
                block("x.gif", field + "[" + i + "]", "an animated image stands alone");
            }
            long bytes = media.source().size().orElse(0);
            if (media.kind() == MediaKind.IMAGE && !gif && bytes > IMAGE_BYTES) {
                violations.add(new Violation(
                        Violation.Severity.BLOCKER,
                        "x.image.size",
                        field + "[" + i + "]",
                        "has " + bytes + " bytes; at most " + IMAGE_BYTES + " are allowed",
                        OptionalLong.of(bytes),
                        OptionalLong.of(IMAGE_BYTES),
                        rules.source()));
            }
        }
        if (part.quote().isPresent() && (!part.media().isEmpty() || part.poll().isPresent())) {
            block("x.quote", field, "a quote stands without files and polls");
        }
    }

    private void block(String rule, String field, String message) {
        add(Violation.Severity.BLOCKER, rule, field, message);
    }

    private void advise(String rule, String field, String message) {
        add(Violation.Severity.ADVICE, rule, field, message);
    }

    private void add(Violation.Severity severity, String rule, String field, String message) {
        violations.add(new Violation(
                severity, rule, field, message, OptionalLong.empty(), OptionalLong.empty(), rules.source()));
    }
}
