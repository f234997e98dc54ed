package io.smm.json.internal.model;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.campaign.CampaignId;
import io.smm.campaign.ContentTheme;
import io.smm.json.internal.codec.VariantMapCodec;
import io.smm.post.ContentFlag;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostTargeting;
import io.smm.post.PostText;
import io.smm.post.ReplyControl;
import io.smm.post.SpooledMedia;
import io.smm.post.Subtitles;
import io.smm.post.Surface;
import io.smm.post.Video;
import io.smm.post.Visibility;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Makers of what posts are made of. */
final class PostMakers {

    private PostMakers() {}

    static Map<Class<?>, Function<RandomValues, ?>> all() {
        Map<Class<?>, Function<RandomValues, ?>> all = new HashMap<>();
        all.put(PostText.class, PostMakers::text);
        all.put(PostTargeting.class, PostMakers::targeting);
        all.put(MediaSource.class, PostMakers::source);
        all.put(SpooledMedia.class, PostMakers::spooled);
        all.put(
                Poll.class,
                values -> new Poll(
                        List.of("rye", "wheat", values.text()),
                        values.duration().plusSeconds(1),
                        values.random().nextBoolean()));
        all.put(Post.class, PostMakers::post);
        all.put(Image.class, PostMakers::image);
        all.put(Video.class, PostMakers::video);
        return all;
    }

    /** A post, often a thread, sometimes with others in its place on a network or an account. */
    private static Post post(RandomValues values) {
        return post(values, 2);
    }

    private static Post post(RandomValues values, int depth) {
        Random random = values.random();
        Post.Builder post = Post.builder(part(values));
        for (int i = random.nextInt(3); i > 0; i--) {
            post.then(part(values));
        }
        if (random.nextBoolean()) {
            post.campaign(new CampaignId("spring"))
                    .theme(new ContentTheme("recipes"))
                    .segment("Regulars")
                    .replyTo(values.of(PostRefCodecs.POST))
                    .title("Title " + values.text())
                    .visibility(values.pick(List.of(Visibility.values())));
        }
        if (random.nextBoolean()) {
            post.surface(Surface.STORY)
                    .replies(values.pick(List.of(ReplyControl.values())))
                    .flag(values.pick(List.of(ContentFlag.values())))
                    .contentWarning("Warning " + values.text())
                    .targeting(targeting(values))
                    .firstComment(text(values));
        }
        if (random.nextInt(3) == 0) {
            values.of(VariantMapCodec.INSTANCE).values().forEach(post::variant);
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            post.on(values.pick(List.of(Network.X, Network.BLUESKY)), post(values, depth - 1))
                    .on(new ConnectionId("t/a/x/e/1"), post(values, depth - 1));
        }
        return post.build();
    }

    private static PostPart part(RandomValues values) {
        Random random = values.random();
        PostPart.Builder part = PostPart.builder(text(values));
        for (int i = random.nextInt(3); i > 0; i--) {
            part.media(values.of(MediaCodecs.MEDIA));
        }
        if (random.nextBoolean()) {
            part.language("fr").quote(values.of(PostRefCodecs.POST));
        }
        if (random.nextBoolean()) {
            part.link(card(values)).poll(Poll.of(Duration.ofDays(1), "rye", "wheat"));
        }
        return part.build();
    }

    private static PostText text(RandomValues values) {
        PostText.Builder text = PostText.builder().text(values.text());
        for (int i = values.random().nextInt(4); i > 0; i--) {
            switch (values.random().nextInt(4)) {
                case 0 -> text.link("here", address(values));
                case 1 -> text.mention("ana");
                case 2 -> text.mention("ben", values.text());
                default -> text.tag("bread");
            }
            text.text(" " + values.text());
        }
        return text.build();
    }

    private static PostTargeting targeting(RandomValues values) {
        return new PostTargeting(
                Set.of(values.pick(List.of("FR", "DE")), "CH"),
                values.random().nextBoolean() ? Set.of() : Set.of("fr-CH"));
    }

    private static MediaSource source(RandomValues values) {
        Random random = values.random();
        if (random.nextBoolean()) {
            return MediaSource.at(address(values));
        }
        if (random.nextInt(3) == 0) {
            MediaSource spooled = MediaSource.spooled(spooled(values));
            return random.nextBoolean() ? spooled : spooled.alsoAt(address(values));
        }
        MediaSource file = MediaSource.rememberedFile(
                Path.of("/media/" + random.nextInt(1_000) + ".bin"), 1 + random.nextInt(1_000_000));
        return random.nextBoolean() ? file : file.alsoAt(address(values));
    }

    private static SpooledMedia spooled(RandomValues values) {
        byte[] digest = new byte[32];
        values.random().nextBytes(digest);
        return new SpooledMedia(
                HexFormat.of().formatHex(digest), 1 + values.random().nextInt(1_000_000));
    }

    private static Image image(RandomValues values) {
        Random random = values.random();
        Image.Builder image = Image.builder(source(values), values.pick(List.of("image/png", "image/jpeg")));
        if (random.nextBoolean()) {
            image.altText(values.text()).size(1 + random.nextInt(4_000), 1 + random.nextInt(4_000));
        }
        if (random.nextBoolean()) {
            image.caption(values.text()).card(card(values));
        }
        return image.build();
    }

    private static Video video(RandomValues values) {
        Random random = values.random();
        Video.Builder video = Video.builder(source(values), "video/mp4");
        if (random.nextBoolean()) {
            video.altText(values.text())
                    .caption(values.text())
                    .size(1 + random.nextInt(4_000), 1 + random.nextInt(4_000))
                    .frameRate(1 + random.nextInt(60));
        }
        if (random.nextBoolean()) {
            video.duration(Duration.ofMillis(60_000 + random.nextInt(100_000)))
                    .card(card(values))
                    .subtitles(new Subtitles(source(values), "text/vtt", "fr"));
        }
        switch (random.nextInt(3)) {
            case 0 -> video.cover(image(values));
            case 1 -> video.coverAt(Duration.ofSeconds(random.nextInt(50)));
            default -> {}
        }
        return video.build();
    }

    private static LinkCard card(RandomValues values) {
        return new LinkCard(address(values), values.text(), values.text());
    }

    private static URI address(RandomValues values) {
        return URI.create("https://example.com/" + values.random().nextInt(1_000));
    }
}
