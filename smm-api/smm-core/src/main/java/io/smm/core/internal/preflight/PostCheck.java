package io.smm.core.internal.preflight;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Money;
import io.smm.account.Connection;
import io.smm.post.AccountPreflight;
import io.smm.post.Image;
import io.smm.post.ImageRules;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import io.smm.post.TextUnit;
import io.smm.post.TextUse;
import io.smm.post.Violation;
import io.smm.post.Violation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One post against one account's rules and capabilities. */
final class PostCheck {

    private final Post post;
    private final Connection connection;
    private final Capabilities capabilities;
    private final PostRules rules;
    private final List<Violation> violations = new ArrayList<>();
    private final List<TextUse> textUses = new ArrayList<>();
    private final Set<Capability> reported = new LinkedHashSet<>();
    private @Nullable Money price;

    PostCheck(Post post, Connection connection, Capabilities capabilities, PostRules rules) {
        this.post = post;
        this.connection = connection;
        this.capabilities = capabilities;
        this.rules = rules;
    }

    AccountPreflight run() {
        post.replyTo().ifPresent(target -> {
            need(Capability.PUBLISH_REPLY, "replyTo");
            checkNetwork(target, "replyTo");
        });
        checkThread();
        for (int i = 0; i < post.parts().size(); i++) {
            checkPart(i, post.parts().get(i));
        }
        violations.sort(Comparator.comparing(Violation::severity));
        return new AccountPreflight(connection, violations, textUses, Optional.ofNullable(price));
    }

    private void checkThread() {
        if (!post.isThread()) {
            return;
        }
        int parts = post.parts().size();
        if (need(Capability.PUBLISH_THREAD, "parts") && parts > rules.mostParts()) {
            tooMany("thread.parts", "parts", "parts", parts, rules.mostParts());
        }
    }

    private void checkPart(int index, PostPart part) {
        String field = "parts[" + index + "]";
        checkKind(part, field);
        checkText(index, part, field);
        checkImages(part, field);
        part.quote().ifPresent(quoted -> checkNetwork(quoted, field + ".quote"));
        if (!part.images().isEmpty() && part.link().isPresent() && !rules.imagesWithLink()) {
            block("link.with-images", field + ".link", "a link card and images exclude each other here");
        }
        rules.mostLanguages()
                .ifPresent(most -> atMost(
                        "text.languages",
                        field + ".languages",
                        "languages",
                        part.languages().size(),
                        most));
    }

    /** What the part needs the network to be able to do; what that costs. */
    private void checkKind(PostPart part, String field) {
        int images = part.images().size();
        Capability kind = images > 1
                ? Capability.PUBLISH_IMAGES
                : images == 1
                        ? Capability.PUBLISH_IMAGE
                        : part.link().isPresent() ? Capability.PUBLISH_LINK : Capability.PUBLISH_TEXT;
        need(kind, field);
        addPrice(kind);
        if (part.link().isPresent() && images > 0) {
            need(Capability.PUBLISH_LINK, field + ".link");
        }
        if (part.quote().isPresent()) {
            need(Capability.PUBLISH_QUOTE, field + ".quote");
        }
    }

    private void checkText(int index, PostPart part, String field) {
        if (rules.textRequired() && part.text().text().isBlank()) {
            block("text.required", field + ".text", "text is required");
        }
        for (TextLimit limit : rules.textLimits()) {
            int used = limit.counter().count(part.text());
            textUses.add(new TextUse(index, limit, used));
            String rule = "text." + limit.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
            atMost(rule, field + ".text", words(limit.unit()), used, limit.most());
        }
        rules.mostTags().ifPresent(most -> {
            long tags = part.text().spans().stream()
                    .filter(TextSpan.Tag.class::isInstance)
                    .count();
            atMost("text.tags", field + ".text", "hashtags", tags, most);
        });
    }

    private void checkImages(PostPart part, String field) {
        ImageRules allowed = rules.images();
        List<Image> images = part.images();
        if (images.size() < allowed.least()) {
            violations.add(new Violation(
                    Severity.BLOCKER,
                    "images.least",
                    field + ".images",
                    "at least " + allowed.least() + " image is required, there is none",
                    OptionalLong.of(images.size()),
                    OptionalLong.of(allowed.least()),
                    rules.source()));
        }
        atMost("images.most", field + ".images", "images", images.size(), allowed.most());
        if (allowed.most() == 0) {
            return; // size and type of what is not allowed at all say nothing more
        }
        for (int i = 0; i < images.size(); i++) {
            checkImage(images.get(i), field + ".images[" + i + "]", allowed);
        }
    }

    private void checkImage(Image image, String field, ImageRules allowed) {
        atMost("image.bytes", field, "bytes", image.source().size(), allowed.mostBytes());
        if (!allowed.mediaTypes().contains(image.mediaType())) {
            block(
                    "image.type",
                    field,
                    image.mediaType() + " is not accepted; accepted: "
                            + allowed.mediaTypes().stream().sorted().toList());
        }
        boolean altTexts = capabilities.supports(Capability.ALT_TEXT);
        if (image.altText().isBlank()) {
            if (altTexts) {
                advise("image.alt", field + ".altText", "say what the image shows, for those who do not see it");
            }
            return;
        }
        if (!altTexts) {
            advise("image.alt", field + ".altText", "this network has no alternative texts: it will be lost");
        }
        allowed.altTextMost()
                .ifPresent(most -> atMost(
                        "image.alt",
                        field + ".altText",
                        "code points of alternative text",
                        image.altText().codePointCount(0, image.altText().length()),
                        most));
    }

    private void checkNetwork(PostRef target, String field) {
        if (!target.network().equals(connection.network())) {
            block("ref.network", field, "is a post of " + target.network() + ", not of " + connection.network());
        }
    }

    private static String words(TextUnit unit) {
        return switch (unit) {
            case CODE_POINT -> "characters (code points)";
            case UTF16_UNIT -> "characters (UTF-16 units)";
            case GRAPHEME -> "characters (graphemes)";
            case UTF8_BYTE -> "bytes";
            case X_WEIGHTED -> "weighted characters";
            case CODE_POINT_EMOJI_BYTES -> "characters (an emoji counts its bytes)";
        };
    }

    /** {@return whether the network can do it; when not, that is reported once} */
    private boolean need(Capability capability, String field) {
        if (capabilities.supports(capability)) {
            return true;
        }
        if (reported.add(capability)) {
            CapabilityStatement statement = capabilities.of(capability);
            violations.add(new Violation(
                    Severity.BLOCKER,
                    "capability." + capability.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    field,
                    statement.note()
                            + statement
                                    .instead()
                                    .map(way -> "; instead: " + way)
                                    .orElse(""),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    statement.source()));
        }
        return false;
    }

    private void addPrice(Capability capability) {
        capabilities.of(capability).price().ifPresent(one -> price = price == null ? one : price.plus(one));
    }

    private void atMost(String rule, String field, String what, long actual, long most) {
        if (actual > most) {
            tooMany(rule, field, what, actual, most);
        }
    }

    private void tooMany(String rule, String field, String what, long actual, long most) {
        violations.add(new Violation(
                Severity.BLOCKER,
                rule,
                field,
                String.format(Locale.ROOT, "has %,d %s, at most %,d are allowed", actual, what, most),
                OptionalLong.of(actual),
                OptionalLong.of(most),
                rules.source()));
    }

    private void block(String rule, String field, String message) {
        add(Severity.BLOCKER, rule, field, message);
    }

    private void advise(String rule, String field, String message) {
        add(Severity.ADVICE, rule, field, message);
    }

    private void add(Severity severity, String rule, String field, String message) {
        violations.add(new Violation(
                severity, rule, field, message, OptionalLong.empty(), OptionalLong.empty(), rules.source()));
    }
}
