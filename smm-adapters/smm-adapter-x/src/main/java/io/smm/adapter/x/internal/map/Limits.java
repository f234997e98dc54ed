package io.smm.adapter.x.internal.map;

import io.smm.adapter.x.model.XPrice;
import io.smm.adapter.x.model.XTier;
import io.smm.post.MediaRules;
import io.smm.post.PollRules;
import io.smm.post.PostRules;
import io.smm.post.ReplyControl;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.post.Visibility;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a post on X may hold, as data. */
public final class Limits {

    private static final String SOURCE = "X documentation (2026-08-22), fundamentals/counting-characters,"
            + " media/quickstart/best-practices, getting-started/pricing; X OpenAPI description 2.167, POST /2/tweets";
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

    private static final int CHARACTERS = 280;
    private static final int URL_CHARACTERS = 23;
    private static final int ALT_TEXT = 1_000;
    private static final int OPTION = 25;
    private static final long MEGABYTE = 1024L * 1024;
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/quicktime");

    /** How texts are counted, and addresses found. */
    static final TextLimit TEXT = TextLimit.withUrlWeight(TextUnit.X_WEIGHTED, CHARACTERS, URL_CHARACTERS);

    /** Chosen by the SDK: X names no end of a thread. */
    private static final int MOST_PARTS = 25;

    private Limits() {}

    /**
     * The rules of one tier.
     *
     * @param tier the contract that the app has
     * @return the rules
     */
    public static PostRules of(XTier tier) {
        PostRules.Builder rules = PostRules.builder(SOURCE, CHECKED)
                .text(TextRules.builder().limit(TEXT).commentLimit(TEXT).build())
                // 15 MB is for GIFs alone; what other images may have, the adapter checks.
                .images(MediaRules.builder(4, 15 * MEGABYTE, IMAGES)
                        .altTextMost(ALT_TEXT)
                        .build())
                // The page names 1280×1024 pixels at most, which would shut upright videos out: left to X.
                .videos(MediaRules.builder(1, 512 * MEGABYTE, VIDEOS)
                        .duration(Duration.ofMillis(500), Duration.ofSeconds(140))
                        .aspectRatio(1.0 / 3, 3)
                        .frameRate(0.001, 60)
                        .build())
                .mostMedia(4)
                .polls(new PollRules(
                        2,
                        4,
                        List.of(TextLimit.of(TextUnit.CODE_POINT, OPTION)),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10_080),
                        false,
                        false))
                .mostParts(MOST_PARTS)
                .visibilities(Set.of(Visibility.PUBLIC))
                .replies(Set.of(ReplyControl.EVERYONE, ReplyControl.MENTIONED));
        if (tier.bills()) {
            rules.price(XPrice.POST_CREATE.money()).priceWithLink(XPrice.POST_CREATE_WITH_URL.money());
        }
        return rules.build();
    }
}
