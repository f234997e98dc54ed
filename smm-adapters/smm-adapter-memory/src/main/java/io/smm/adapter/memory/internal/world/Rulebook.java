package io.smm.adapter.memory.internal.world;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.post.ImageRules;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** The network's own check of what it is asked to post: preflight on the client's side is a courtesy, this is the law. */
final class Rulebook {

    private final PostRules rules;
    private final Capabilities capabilities;

    Rulebook(PostRules rules, Capabilities capabilities) {
        this.rules = rules;
        this.capabilities = capabilities;
    }

    /** Refuses a draft that breaks a rule; says all that is wrong. */
    void check(Draft draft, boolean answersItself) {
        List<String> faults = new ArrayList<>();
        checkText(draft, faults);
        checkImages(draft, faults);
        if (draft.link().isPresent() && !draft.images().isEmpty() && !rules.imagesWithLink()) {
            faults.add("images and a link card exclude each other");
        }
        demand(draft.link().isPresent(), Capability.PUBLISH_LINK, "link cards", faults);
        demand(draft.quote().isPresent(), Capability.PUBLISH_QUOTE, "quotes", faults);
        // Answering one's own post is how a thread is made, so either capability allows it.
        boolean ownThread = answersItself && capabilities.supports(Capability.PUBLISH_THREAD);
        demand(draft.replyTo().isPresent() && !ownThread, Capability.PUBLISH_REPLY, "replies", faults);
        if (!faults.isEmpty()) {
            throw new Refusal(Refusal.Code.POST_REJECTED, String.join("; ", faults));
        }
    }

    /** Refuses an image that breaks a rule. */
    void checkImage(String mediaType, long bytes) {
        ImageRules images = rules.images();
        if (images.most() == 0) {
            throw new Refusal(Refusal.Code.IMAGE_REJECTED, "images are not taken here");
        }
        if (!images.mediaTypes().contains(mediaType)) {
            throw new Refusal(
                    Refusal.Code.IMAGE_REJECTED, mediaType + " is not taken here, but " + images.mediaTypes());
        }
        if (bytes > images.mostBytes()) {
            throw new Refusal(Refusal.Code.IMAGE_REJECTED, "more than " + images.mostBytes() + " bytes");
        }
    }

    private void checkText(Draft draft, List<String> faults) {
        if (rules.textRequired() && draft.text().text().isBlank()) {
            faults.add("there is no text");
        }
        for (TextLimit limit : rules.textLimits()) {
            int used = limit.counter().count(draft.text());
            if (used > limit.most()) {
                faults.add("the text counts " + used + " of at most " + limit.most() + " (" + limit.unit() + ")");
            }
        }
        long tags = draft.text().spans().stream()
                .filter(TextSpan.Tag.class::isInstance)
                .count();
        if (tags > rules.mostTags().orElse(Integer.MAX_VALUE)) {
            faults.add(tags + " tags of at most " + rules.mostTags().getAsInt());
        }
        int languages = draft.languages().size();
        if (languages > rules.mostLanguages().orElse(Integer.MAX_VALUE)) {
            faults.add(
                    languages + " languages of at most " + rules.mostLanguages().getAsInt());
        }
    }

    private void checkImages(Draft draft, List<String> faults) {
        ImageRules images = rules.images();
        int count = draft.images().size();
        if (count < images.least() || count > images.most()) {
            faults.add(count + " images where " + images.least() + " to " + images.most() + " are taken");
        }
        for (Draft.Attached image : draft.images()) {
            int altText = image.altText().codePointCount(0, image.altText().length());
            if (altText > images.altTextMost().orElse(Integer.MAX_VALUE)) {
                faults.add("an alternative text of " + altText + " characters of at most "
                        + images.altTextMost().getAsInt());
            }
        }
    }

    private void demand(boolean used, Capability capability, String what, List<String> faults) {
        if (used && !capabilities.supports(capability)) {
            faults.add("there are no " + what + " here: "
                    + capabilities.of(capability).note());
        }
    }
}
