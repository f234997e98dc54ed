package io.smm.adapter.memory.internal.world;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** The network's own check of what it is asked to post: preflight on the client's side is a courtesy, this is the law. */
final class Rulebook {

    private final PostRules rules;
    private final Capabilities capabilities;
    private final MediaLaw media;

    Rulebook(PostRules rules, Capabilities capabilities) {
        this.rules = rules;
        this.capabilities = capabilities;
        media = new MediaLaw(rules, capabilities);
    }

    /** Refuses a draft that breaks a rule; says all that is wrong. A comment of one's own needs no media and no title. */
    void check(Draft draft, List<Upload> uploads, boolean answersItself) {
        List<String> faults = new ArrayList<>();
        // What is said below one's own post is a part of a thread, which is a post, or a first comment, which is text
        // alone.
        boolean comment = answersItself && !capabilities.supports(Capability.PUBLISH_THREAD);
        if (draft.options().repostOf().isEmpty() && !comment) {
            checkText(draft, faults);
            media.check(draft, uploads, faults);
        } else if (comment) {
            if (!draft.media().isEmpty()) {
                faults.add("a comment of one's own is text alone");
            }
            rules.text().commentLimits().stream()
                    .filter(limit -> limit.counter().count(draft.text()) > limit.most())
                    .forEach(limit -> faults.add("the comment is longer than " + limit.most()));
        } else {
            demand(true, Capability.REPOST, "reposts", faults);
        }
        if (draft.link().isPresent() && !draft.media().isEmpty() && !rules.imagesWithLink()) {
            faults.add("media and a link card exclude each other");
        }
        demand(draft.link().isPresent(), Capability.PUBLISH_LINK, "link cards", faults);
        demand(draft.quote().isPresent(), Capability.PUBLISH_QUOTE, "quotes", faults);
        // Answering one's own post is how a thread is made, so either capability allows it.
        boolean ownThread = answersItself
                && (capabilities.supports(Capability.PUBLISH_THREAD)
                        || capabilities.supports(Capability.FIRST_COMMENT));
        demand(draft.replyTo().isPresent() && !ownThread, Capability.PUBLISH_REPLY, "replies", faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Code.POST_REJECTED, String.join("; ", faults));
        }
    }

    /** Refuses media that break a rule. */
    void checkUpload(Uploading uploading) {
        media.checkUpload(uploading);
    }

    private void checkText(Draft draft, List<String> faults) {
        if (rules.text().required() && draft.text().text().isBlank()) {
            faults.add("there is no text");
        }
        for (TextLimit limit : rules.text().limits()) {
            int used = limit.counter().count(draft.text())
                    + (rules.text().warningCounts()
                            ? draft.options()
                                    .contentWarning()
                                    .map(limit.counter()::count)
                                    .orElse(0)
                            : 0);
            if (used > limit.most()) {
                faults.add("the text counts " + used + " of at most " + limit.most() + " (" + limit.unit() + ")");
            }
        }
        long tags = draft.text().spans().stream()
                .filter(TextSpan.Tag.class::isInstance)
                .count();
        if (tags > rules.text().mostTags().orElse(Integer.MAX_VALUE)) {
            faults.add(tags + " tags of at most " + rules.text().mostTags().getAsInt());
        }
        int languages = draft.languages().size();
        if (languages > rules.text().mostLanguages().orElse(Integer.MAX_VALUE)) {
            faults.add(languages + " languages of at most "
                    + rules.text().mostLanguages().getAsInt());
        }
    }

    private void demand(boolean used, Capability capability, String what, List<String> faults) {
        if (used && !capabilities.supports(capability)) {
            faults.add("there are no " + what + " here: "
                    + capabilities.of(capability).note());
        }
    }
}
