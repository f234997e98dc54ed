package io.smm.core.internal.preflight;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.core.internal.media.MediaLook;
import io.smm.core.internal.media.MediaWiring;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextUnit;
import io.smm.post.TextUse;
import io.smm.post.Violation;
import io.smm.post.Violation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Collects what is wrong with one post for one account. */
final class Findings {

    private final Capabilities capabilities;
    private final PostRules rules;
    private final MediaWiring wiring;
    private final MediaLook look;
    private final List<Violation> violations = new ArrayList<>();
    private final List<TextUse> textUses = new ArrayList<>();
    private final Set<Capability> reported = new LinkedHashSet<>();

    Findings(Capabilities capabilities, PostRules rules, MediaWiring wiring, MediaLook look) {
        this.capabilities = capabilities;
        this.rules = rules;
        this.wiring = wiring;
        this.look = look;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    PostRules rules() {
        return rules;
    }

    MediaWiring wiring() {
        return wiring;
    }

    MediaLook look() {
        return look;
    }

    /** Blockers first, else in the order in which they were found. */
    List<Violation> violations() {
        if (violations.isEmpty()) {
            return List.of();
        }
        return violations.stream()
                .sorted(Comparator.comparing(Violation::severity))
                .toList();
    }

    List<TextUse> textUses() {
        return textUses;
    }

    /** Adds what the adapter itself found. */
    void addAll(List<Violation> found) {
        violations.addAll(found);
    }

    void use(TextUse use) {
        textUses.add(use);
    }

    /** {@return whether the network can do it; when not, that is reported once} */
    boolean need(Capability capability, String field) {
        if (capabilities.supports(capability)) {
            return true;
        }
        if (reported.add(capability)) {
            CapabilityStatement statement = capabilities.of(capability);
            violations.add(new Violation(
                    Severity.BLOCKER,
                    "capability." + name(capability),
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

    /** All limits on a text that hold at once. */
    void limit(String rule, String field, List<TextLimit> limits, String text) {
        for (TextLimit limit : limits) {
            atMost(
                    rule + "." + name(limit.unit()),
                    field,
                    words(limit.unit()),
                    limit.counter().count(text),
                    limit.most());
        }
    }

    void atMost(String rule, String field, String what, long actual, long most) {
        if (actual > most) {
            number(rule, field, "has %,d %s, at most %,d are allowed", actual, what, most);
        }
    }

    void atLeast(String rule, String field, String what, long actual, long least) {
        if (actual < least) {
            number(rule, field, "has %,d %s, at least %,d are needed", actual, what, least);
        }
    }

    void block(String rule, String field, String message) {
        add(Severity.BLOCKER, rule, field, message);
    }

    void advise(String rule, String field, String message) {
        add(Severity.ADVICE, rule, field, message);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String words(TextUnit unit) {
        return switch (unit) {
            case CODE_POINT -> "characters (code points)";
            case UTF16_UNIT -> "characters (UTF-16 units)";
            case GRAPHEME -> "characters (graphemes)";
            case UTF8_BYTE -> "bytes";
            case X_WEIGHTED -> "weighted characters";
            case CODE_POINT_EMOJI_BYTES -> "characters (an emoji counts its bytes)";
        };
    }

    private void number(String rule, String field, String sentence, long actual, String what, long allowed) {
        violations.add(new Violation(
                Severity.BLOCKER,
                rule,
                field,
                String.format(Locale.ROOT, sentence, actual, what, allowed),
                OptionalLong.of(actual),
                OptionalLong.of(allowed),
                rules.source()));
    }

    private void add(Severity severity, String rule, String field, String message) {
        violations.add(new Violation(
                severity, rule, field, message, OptionalLong.empty(), OptionalLong.empty(), rules.source()));
    }
}
