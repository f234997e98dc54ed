package io.smm.core.internal.preflight;

import io.smm.Capability;
import io.smm.account.Destination;
import io.smm.post.ContentFlag;
import io.smm.post.Post;
import io.smm.post.PostRules;
import java.util.List;
import java.util.Optional;

/** What holds for the whole post: title, destination, who may see and answer it, labels, targeting, first comments. */
final class OptionsCheck {

    private static final List<ContentFlag> FLAGS = List.of(ContentFlag.values());

    private final Post post;
    private final Optional<Destination> destination;
    private final Findings findings;
    private final PostRules rules;

    OptionsCheck(Post post, Optional<Destination> destination, Findings findings) {
        this.post = post;
        this.destination = destination;
        this.findings = findings;
        rules = findings.rules();
    }

    void run() {
        checkTitle();
        checkDestination();
        checkAudience();
        for (ContentFlag flag : FLAGS) {
            if (post.flags().contains(flag)
                    && findings.need(Capability.CONTENT_FLAGS, "flags")
                    && !rules.flags().contains(flag)) {
                findings.block("flag", "flags", "there is no label " + Findings.name(flag) + " here");
            }
        }
        for (int i = 0; i < post.firstComments().size(); i++) {
            String field = "firstComments[" + i + "]";
            if (findings.need(Capability.FIRST_COMMENT, field)) {
                findings.limit(
                        "comment",
                        field,
                        rules.text().commentLimits(),
                        post.firstComments().get(i).text());
            }
        }
    }

    private void checkTitle() {
        if (post.title().isEmpty()) {
            if (rules.text().titleRequired() && post.parts().get(0).repostOf().isEmpty()) {
                findings.block("title.required", "title", "a title is required");
            }
            return;
        }
        if (rules.text().titleLimits().isEmpty() && !rules.text().titleRequired()) {
            findings.advise("title", "title", "posts have no title here: it will be lost");
        }
        findings.limit(
                "title", "title", rules.text().titleLimits(), post.title().get());
    }

    private void checkDestination() {
        if (destination.isPresent()) {
            findings.need(Capability.CHOOSE_DESTINATION, "destination");
        } else if (rules.destinationRequired() && post.parts().get(0).repostOf().isEmpty()) {
            findings.block(
                    "destination.required", "destination", "a place below the account is required, such as a board");
        }
    }

    private void checkAudience() {
        if (post.visibility().isPresent()
                && findings.need(Capability.CHOOSE_VISIBILITY, "visibility")
                && !rules.visibilities().contains(post.visibility().get())) {
            findings.block(
                    "visibility",
                    "visibility",
                    Findings.name(post.visibility().get()) + " is not among the choices: "
                            + names(rules.visibilities().stream().sorted().toList()));
        }
        if (post.replies().isPresent()
                && findings.need(Capability.CHOOSE_REPLIERS, "replies")
                && !rules.replies().contains(post.replies().get())) {
            findings.block(
                    "replies",
                    "replies",
                    Findings.name(post.replies().get()) + " is not among the choices: "
                            + names(rules.replies().stream().sorted().toList()));
        }
        if (post.targeting().isPresent()) {
            findings.need(Capability.ORGANIC_TARGETING, "targeting");
        }
    }

    private static List<String> names(List<? extends Enum<?>> choices) {
        return choices.stream().<String>map(Findings::name).toList();
    }
}
