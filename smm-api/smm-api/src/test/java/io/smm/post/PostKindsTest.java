package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.error.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a post can be, and which post an account gets. */
class PostKindsTest {

    private static final Connection HERE = connection(Network.X, "1");
    private static final Connection THERE = connection(Network.X, "2");
    private static final Connection ELSEWHERE = connection(new Network("mastodon"), "3");

    @Test
    void aBuilderThatGoesOnChangesNothingThatItStartedFromOrBuilt() {
        Post first = Post.of("common").toBuilder()
                .flag(ContentFlag.SENSITIVE)
                .firstComment(PostText.of("first"))
                .on(Network.X, Post.of("other"))
                .build();
        Post.Builder going = first.toBuilder();
        Post same = going.build();
        Post more = going.flag(ContentFlag.AI_GENERATED)
                .firstComment(PostText.of("second"))
                .on(Network.BLUESKY, Post.of("third"))
                .build();

        assertThat(same).isEqualTo(first);
        assertThat(first.flags()).containsExactly(ContentFlag.SENSITIVE);
        assertThat(more.flags()).containsExactlyInAnyOrder(ContentFlag.SENSITIVE, ContentFlag.AI_GENERATED);
        assertThat(more.firstComments()).extracting(PostText::text).containsExactly("first", "second");
    }

    @Test
    void anAccountsOwnPostComesBeforeItsNetworksAndThatBeforeTheCommonOne() {
        Post post = Post.of("common").toBuilder()
                .campaign(new CampaignId("spring"))
                .on(Network.X, Post.of("for the network"))
                .on(HERE.id(), Post.of("for the account"))
                .build();

        assertThat(text(post.forAccount(HERE))).isEqualTo("for the account");
        assertThat(text(post.forAccount(THERE))).isEqualTo("for the network");
        assertThat(text(post.forAccount(ELSEWHERE))).isEqualTo("common");
        assertThat(post.forAccount(HERE).campaign())
                .as("whatever is said where, it is one campaign")
                .isEqualTo(post.campaign());
    }

    @Test
    void whatAnAccountGetsHoldsNoOthers() {
        Post post =
                Post.of("common").toBuilder().on(Network.X, Post.of("other")).build();

        assertThat(post.forAccount(ELSEWHERE)).isEqualTo(Post.of("common"));
        assertThat(post.toBuilder().build()).isEqualTo(post);
    }

    @Test
    void mediaOfAllKindsStayInOneOrder() {
        Image image =
                Image.builder(MediaSource.ofBytes(new byte[1]), "image/png").build();
        Video video =
                Video.builder(MediaSource.ofBytes(new byte[1]), "video/mp4").build();

        PostPart part =
                PostPart.builder(PostText.of("")).video(video).image(image).build();

        assertThat(part.media()).isEqualTo(List.of(video, image));
        assertThat(part.images()).containsExactly(image);
        assertThat(part.toBuilder().build()).isEqualTo(part);
        assertThat(video.toBuilder().build()).isEqualTo(video);
    }

    @Test
    void aRepostSaysNothingOfItsOwnAndIsNoPartOfAThread() {
        PostPart repost = PostPart.repostOf(PostRef.of(Network.X, "1"));

        assertThatThrownBy(() -> repost.toBuilder().text(PostText.of("Look")).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("quote it");
        assertThatThrownBy(() -> Post.of("One").toBuilder().then(repost).build())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPollNeedsTwoDifferentAnswersAndTime() {
        assertThatThrownBy(() -> new Poll(List.of("same", "same"), Duration.ZERO, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("differ")
                .hasMessageContaining("more than zero");
    }

    @Test
    void aSourceSaysWhatItHas() throws IOException {
        MediaSource bytes = MediaSource.ofBytes(new byte[3]);
        MediaSource address = MediaSource.at(URI.create("https://cdn.example/a.mp4?signature=hidden"));
        MediaSource both = bytes.alsoAt(URI.create("https://cdn.example/a.mp4"));
        MediaSource once = MediaSource.once("camera", 1, new ByteArrayInputStream(new byte[1]));

        assertThat(address.hasBytes()).isFalse();
        assertThat(address.size()).isEmpty();
        assertThat(address.toString()).doesNotContain("hidden");
        assertThatThrownBy(address::open).isInstanceOf(IOException.class);
        assertThat(both.size()).hasValue(3);
        assertThat(both.publicUrl()).isPresent();
        assertThat(once.repeatable()).isFalse();
        once.open().close();
        assertThatThrownBy(once::open).isInstanceOf(IOException.class);
    }

    private static String text(Post post) {
        return post.parts().get(0).text().text();
    }

    private static Connection connection(Network network, String id) {
        return Connection.of(
                new TenantId("acme"),
                new AppId("app"),
                URI.create("https://" + network.id() + ".example"),
                AccountRef.of(network, id, "acme-" + id));
    }
}
