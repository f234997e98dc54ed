package io.smm.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.post.Document;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.SpooledMedia;
import io.smm.post.Subtitles;
import io.smm.post.Video;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No bytes of a post are forgotten, wherever they stand in it. */
class PostSourcesTest {

    @Test
    void everySourceIsMetAndChangedOnceCoversSubtitlesAndOtherPostsIncluded() {
        List<MediaSource> made = new ArrayList<>();
        Post post = post(made);
        List<MediaSource> met = new ArrayList<>();

        Post mapped = PostSources.map(post, source -> {
            met.add(source);
            return spooled(made.indexOf(source));
        });

        assertThat(met).containsExactlyInAnyOrderElementsOf(made).hasSize(7);
        List<MediaSource> now = new ArrayList<>();
        assertThat(PostSources.any(mapped, source -> {
                    now.add(source);
                    return false;
                }))
                .isFalse();
        assertThat(now)
                .hasSize(7)
                .allMatch(source -> source.spooled().isPresent())
                .doesNotHaveDuplicates();
    }

    @Test
    void eachSourceCountsWhenOneIsLookedFor() {
        List<MediaSource> made = new ArrayList<>();
        Post post = post(made);

        for (MediaSource wanted : made) {
            assertThat(PostSources.any(post, wanted::equals)).isTrue();
        }
        assertThat(PostSources.any(Post.of("none"), source -> true)).isFalse();
    }

    @Test
    void aPostOfWhichNothingChangesIsTheSame() {
        Post post = Post.builder(PostPart.builder(PostText.of("one"))
                        .image(image(new ArrayList<>()))
                        .build())
                .build();

        assertThat(PostSources.map(post, source -> source)).isSameAs(post);
    }

    private static Post post(List<MediaSource> made) {
        Video video = Video.builder(bytes(made), "video/mp4")
                .cover(image(made))
                .subtitles(new Subtitles(bytes(made), "text/vtt", "fr"))
                .subtitles(new Subtitles(bytes(made), "text/vtt", "de"))
                .build();
        Document document = new Document(bytes(made), "application/pdf", "prices");
        return Post.builder(PostPart.builder(PostText.of("one")).video(video).build())
                .then(PostPart.builder(PostText.of("two"))
                        .media(List.of(document))
                        .build())
                .on(Network.BLUESKY, with(image(made)))
                .on(new ConnectionId("c"), with(image(made)))
                .build();
    }

    private static Post with(Image image) {
        return Post.builder(PostPart.builder(PostText.of("other")).image(image).build())
                .build();
    }

    private static Image image(List<MediaSource> made) {
        return Image.builder(bytes(made), "image/png").build();
    }

    private static MediaSource bytes(List<MediaSource> made) {
        MediaSource source = MediaSource.ofBytes(new byte[] {(byte) made.size()});
        made.add(source);
        return source;
    }

    private static MediaSource spooled(int number) {
        return MediaSource.spooled(new SpooledMedia("%064x".formatted(number), 1));
    }
}
