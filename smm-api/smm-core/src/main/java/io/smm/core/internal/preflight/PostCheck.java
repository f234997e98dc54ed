package io.smm.core.internal.preflight;

import io.smm.Capability;
import io.smm.Money;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.post.AccountPreflight;
import io.smm.post.Fallback;
import io.smm.post.Poll;
import io.smm.post.PollRules;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.post.Surface;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One post against one account's rules and capabilities: the whole of it here, texts, media and options in their own checks. */
final class PostCheck {

    private final Post post;
    private final Connection connection;
    private final Optional<Destination> destination;
    private final Findings findings;
    private final PostRules rules;
    private @Nullable Money price;

    PostCheck(Post post, Connection connection, Optional<Destination> destination, Findings findings) {
        this.post = post;
        this.connection = connection;
        this.destination = destination;
        this.findings = findings;
        rules = findings.rules();
    }

    AccountPreflight run(Optional<Fallback> fallback) {
        if (post.replyTo().isPresent()) {
            findings.need(Capability.PUBLISH_REPLY, "replyTo");
            checkNetwork(post.replyTo().get(), "replyTo");
        }
        checkThread();
        for (int i = 0; i < post.parts().size(); i++) {
            checkPart(i, post.parts().get(i));
        }
        new OptionsCheck(post, destination, findings).run();
        if (rules.price().isPresent()) {
            for (PostText text : post.firstComments()) {
                bill(TextCheck.holdsLink(text, rules), rules.price().get());
            }
        }
        return new AccountPreflight(
                connection, findings.violations(), findings.textUses(), Optional.ofNullable(price), fallback);
    }

    private void checkThread() {
        if (post.isThread() && findings.need(Capability.PUBLISH_THREAD, "parts")) {
            findings.atMost("thread.parts", "parts", "parts", post.parts().size(), rules.mostParts());
        }
    }

    private void checkPart(int index, PostPart part) {
        String field = "parts[" + index + "]";
        Capability kind = kindOf(part);
        findings.need(kind, field);
        bill(kind, part);
        if (part.repostOf().isPresent()) {
            checkNetwork(part.repostOf().get(), field + ".repostOf");
            return; // nothing of its own to be checked
        }
        if (part.link().isPresent() && kind != Capability.PUBLISH_LINK) {
            findings.need(Capability.PUBLISH_LINK, field + ".link");
        }
        if (part.quote().isPresent()) {
            findings.need(Capability.PUBLISH_QUOTE, field + ".quote");
            checkNetwork(part.quote().get(), field + ".quote");
        }
        if (!part.media().isEmpty() && part.link().isPresent() && !rules.imagesWithLink()) {
            findings.block("link.with-images", field + ".link", "a link card and media exclude each other here");
        }
        new TextCheck(post, index, findings).run();
        new MediaCheck(post, index, findings).run();
        if (part.poll().isPresent()) {
            checkPoll(part, part.poll().get(), field + ".poll");
        }
    }

    /** What the part needs the network to be able to do first of all. */
    private Capability kindOf(PostPart part) {
        if (part.repostOf().isPresent()) {
            return Capability.REPOST;
        }
        if (!part.documents().isEmpty()) {
            return Capability.PUBLISH_DOCUMENT;
        }
        int images = part.images().size();
        if (!part.videos().isEmpty()) {
            return images > 0 ? Capability.PUBLISH_MIXED_MEDIA : videoKind();
        }
        if (images > 0) {
            return images > 1 ? Capability.PUBLISH_IMAGES : Capability.PUBLISH_IMAGE;
        }
        return part.poll().isPresent()
                ? Capability.PUBLISH_POLL
                : part.link().isPresent() ? Capability.PUBLISH_LINK : Capability.PUBLISH_TEXT;
    }

    private Capability videoKind() {
        if (post.surface().filter(Surface.REEL::equals).isPresent()) {
            return Capability.PUBLISH_REEL;
        }
        return post.surface().filter(Surface.STORY::equals).isPresent()
                ? Capability.PUBLISH_STORY
                : Capability.PUBLISH_VIDEO;
    }

    private void checkPoll(PostPart part, Poll poll, String field) {
        if (!findings.need(Capability.PUBLISH_POLL, field)) {
            return; // how much of what is not there at all says nothing more
        }
        PollRules allowed = rules.polls();
        int options = poll.options().size();
        findings.atMost("poll.options", field, "answers", options, allowed.most());
        findings.atLeast("poll.options", field, "answers", options, allowed.least());
        for (int i = 0; i < options; i++) {
            findings.limit(
                    "poll.option",
                    field + ".options[" + i + "]",
                    allowed.optionLimits(),
                    poll.options().get(i));
        }
        if (poll.openFor().compareTo(allowed.shortest()) < 0 || poll.openFor().compareTo(allowed.longest()) > 0) {
            findings.block(
                    "poll.duration",
                    field + ".openFor",
                    "must be " + allowed.shortest() + " to " + allowed.longest() + ", is " + poll.openFor());
        }
        if (poll.multiple() && !allowed.multiple()) {
            findings.block("poll.multiple", field + ".multiple", "each person has one vote here");
        }
        if (!part.media().isEmpty() && !allowed.withMedia()) {
            findings.block("poll.with-media", field, "a poll and media exclude each other here");
        }
    }

    private void checkNetwork(PostRef target, String field) {
        if (!target.network().equals(connection.network())) {
            findings.block(
                    "ref.network", field, "is a post of " + target.network() + ", not of " + connection.network());
        }
    }

    /** The rules' price is exact, that of the capability is for one use of it: never both. */
    private void bill(Capability kind, PostPart part) {
        Optional<Money> one = rules.price().isPresent()
                ? rules.price()
                : findings.capabilities().of(kind).price();
        if (one.isPresent()) {
            bill(part.link().isPresent() || TextCheck.holdsLink(part.text(), rules), one.get());
        }
    }

    private void bill(boolean link, Money usual) {
        Money one = link ? rules.priceWithLink().orElse(usual) : usual;
        price = price == null ? one : price.plus(one);
    }
}
