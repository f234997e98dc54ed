package io.smm.post;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.campaign.CampaignId;
import io.smm.campaign.ContentTheme;
import io.smm.error.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link Post} consists of, and what it may not. */
record PostState(
        List<PostPart> parts,
        @Nullable PostRef replyTo,
        @Nullable CampaignId campaign,
        Plan plan,
        Options options,
        Map<Network, NetworkVariant> variants,
        Map<Network, Post> byNetwork,
        Map<ConnectionId, Post> byAccount) {

    private static final int MOST_PARTS = 100;

    /** What it is in the content plan; no network sees it. */
    record Plan(@Nullable ContentTheme theme, @Nullable String segment, List<TrackedLink> trackedLinks) {}

    /** What holds for the whole post. */
    record Options(
            @Nullable String title,
            @Nullable Surface surface,
            @Nullable Visibility visibility,
            @Nullable ReplyControl replies,
            Set<ContentFlag> flags,
            @Nullable String contentWarning,
            @Nullable PostTargeting targeting,
            List<PostText> firstComments) {}

    void check() {
        Faults.of("Post")
                .check(
                        parts.size() <= MOST_PARTS,
                        "parts",
                        "a thread has at most " + MOST_PARTS + " parts, this has ",
                        parts.size())
                .check(
                        parts.size() == 1 || !passesOn(parts),
                        "parts",
                        "a part of a thread cannot pass a post on: quote it")
                .check(isSaid(plan.segment), "segment", "must not be blank")
                .check(isSaid(options.title), "title", "must not be blank")
                .check(isSaid(options.contentWarning), "contentWarning", "must not be blank")
                .check(!hasBlank(options.firstComments), "firstComments", "must not be blank")
                .raise();
    }

    private static boolean isSaid(@Nullable String words) {
        return words == null || !words.isBlank();
    }

    private static boolean passesOn(List<PostPart> parts) {
        for (PostPart part : parts) {
            if (part.repostOf().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBlank(List<PostText> texts) {
        for (PostText text : texts) {
            if (text.text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The same without others inside, in the place that another has in the plan where it names none itself. */
    PostState planned(PostState other) {
        return new PostState(
                parts,
                replyTo,
                campaign == null ? other.campaign : campaign,
                new Plan(
                        plan.theme == null ? other.plan.theme : plan.theme,
                        plan.segment == null ? other.plan.segment : plan.segment,
                        plan.trackedLinks),
                options,
                variants,
                Map.of(),
                Map.of());
    }
}
