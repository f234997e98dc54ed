package io.smm.core.internal.preflight;

import io.smm.Capability;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import io.smm.post.TextUse;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of one part: its limits, links, mentions, tags and languages. */
final class TextCheck {

    private final Post post;
    private final int index;
    private final PostPart part;
    private final Findings findings;
    private final PostRules rules;
    private final String field;

    TextCheck(Post post, int index, Findings findings) {
        this.post = post;
        this.index = index;
        this.findings = findings;
        part = post.parts().get(index);
        rules = findings.rules();
        field = "parts[" + index + "]";
    }

    /** Whether a network sees a link in a text: networks that bill for links detect them, some without {@code https://} too. */
    static boolean holdsLink(PostText text, PostRules rules) {
        for (TextLimit limit : rules.text().limits()) {
            if (limit.counter().links(text) > 0) {
                return true;
            }
        }
        return text.text().contains("://")
                && Address.PATTERN.matcher(text.text()).find();
    }

    void run() {
        if (rules.text().required() && part.text().text().isBlank()) {
            findings.block("text.required", field + ".text", "text is required");
        }
        checkLimits(rules.text().limits());
        if (!part.media().isEmpty()) {
            checkLimits(rules.text().captionLimits());
        }
        checkTags();
        checkMentions();
        if (rules.text().mostLinks().isPresent()) {
            findings.atMost(
                    "text.links",
                    field,
                    "different links",
                    links(),
                    rules.text().mostLinks().getAsInt());
        }
        if (rules.text().mostLanguages().isPresent()) {
            findings.atMost(
                    "text.languages",
                    field + ".languages",
                    "languages",
                    part.languages().size(),
                    rules.text().mostLanguages().getAsInt());
        }
    }

    private void checkLimits(List<TextLimit> limits) {
        for (TextLimit limit : limits) {
            checkLimit(limit);
        }
    }

    private void checkLimit(TextLimit limit) {
        int used = limit.counter().count(part.text());
        if (index == 0 && rules.text().warningCounts() && post.contentWarning().isPresent()) {
            used += limit.counter().count(post.contentWarning().get());
        }
        findings.use(new TextUse(index, limit, used));
        if (used > limit.most()) {
            findings.atMost(
                    "text." + Findings.name(limit.unit()),
                    field + ".text",
                    Findings.words(limit.unit()),
                    used,
                    limit.most());
        }
    }

    private void checkTags() {
        List<TextSpan.Tag> tags = spans(TextSpan.Tag.class);
        if (rules.text().mostTags().isPresent()) {
            findings.atMost(
                    "text.tags",
                    field + ".text",
                    "hashtags",
                    tags.size(),
                    rules.text().mostTags().getAsInt());
        }
        for (TextSpan.Tag tag : tags) {
            findings.limit("text.tag", field + ".text", rules.text().tagLimits(), tag.tag());
        }
    }

    private void checkMentions() {
        List<TextSpan.Mention> mentions = spans(TextSpan.Mention.class);
        if (rules.text().mostMentions().isPresent()) {
            findings.atMost(
                    "text.mentions",
                    field + ".text",
                    "mentions",
                    mentions.size(),
                    rules.text().mostMentions().getAsInt());
        }
        if (mentions.isEmpty()) {
            return;
        }
        if (!findings.capabilities().supports(Capability.MENTION_IN_TEXT)) {
            findings.advise("text.mention", field + ".text", "mentions are plain text here: nobody is told");
        }
        for (TextSpan.Mention mention : mentions) {
            if (rules.text().mentionsNeedId() && mention.accountId().isEmpty()) {
                findings.block(
                        "text.mention",
                        field + ".text",
                        "@" + mention.handle() + " needs the account's id: this network looks no handles up");
            }
        }
    }

    private int links() {
        Set<URI> targets = new HashSet<>();
        spans(TextSpan.Link.class).forEach(link -> targets.add(link.target()));
        part.link().ifPresent(card -> targets.add(card.target()));
        return targets.size();
    }

    /** Most texts hold nothing that looks like one. */
    private static final class Address {
        private static final Pattern PATTERN = Pattern.compile("https?://\\S", Pattern.CASE_INSENSITIVE);
    }

    private <S extends TextSpan> List<S> spans(Class<S> type) {
        if (part.text().spans().isEmpty()) {
            return List.of();
        }
        return part.text().spans().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
