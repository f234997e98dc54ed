package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AccountProfile;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.post.EditedPost;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.PublishedPost;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said is found, by whom it was said is found, and what was said is changed, at servers that nobody here wrote. */
@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class BlueskySearchAndEditServerTest {

    private final String word = "rye" + UUID.randomUUID().toString().replace("-", "");
    private Smm smm;
    private Connection alice;
    private Connection bob;

    @BeforeEach
    void connect(BlueskyServers bluesky) {
        smm = SmmBuilder.create().register(BlueskyAdapter.factory()).build();
        alice = connected(bluesky, "alice.test");
        bob = connected(bluesky, "bob.test");
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void whatIsSaidIsFoundByOthersAndNotByWhoeverSaidIt() throws Exception {
        PostRef post = published("Fresh " + word + " from nine.");

        List<Signal> found = eventually(
                "the post in a search",
                BlueskyServers.VISIBLE_WITHIN,
                () -> search(bob, word),
                hits -> !hits.isEmpty());

        assertThat(found).extracting(signal -> signal.ref().id()).containsExactly(post.id());
        assertThat(found.get(0).author().handle()).contains("alice.test");
        assertThat(search(bob, "no" + word)).isEmpty();
        assertThat(search(alice, word)).isEmpty();
    }

    @Test
    void aHandleLeadsToItsAccount() {
        assertThat(smm.accounts().lookUp(alice, "@bob.test").map(AccountProfile::account))
                .contains(bob.account());
        assertThat(smm.accounts().lookUp(alice, "nobody-at-all.test")).isEmpty();
    }

    @Test
    void anEditedPostStandsUnderItsIdInANewVersionAndTheAppViewShowsIt() throws Exception {
        PostRef post = published("Open at nine, " + word);

        EditedPost edited = smm.publishing().edit(alice, post, text("Open at ten, " + word));

        assertThat(edited.hasNewId()).isFalse();
        assertThat(edited.publication().ref()).isNotEqualTo(post);
        assertThat(smm.publishing().read(bob, post).map(PublishedPost::text).map(PostText::text))
                .contains("Open at ten, " + word);
        assertThat(smm.publishing()
                        .edit(alice, post, text("Open at ten, " + word))
                        .publication()
                        .ref())
                .as("the same edit again changes nothing")
                .isEqualTo(edited.publication().ref());
        assertThatThrownBy(() -> smm.publishing().edit(bob, post, text("Closed.")))
                .isInstanceOf(InvalidInputException.class);
        List<Signal> shown = eventually(
                "the new text in the AppView",
                BlueskyServers.VISIBLE_WITHIN,
                () -> search(bob, word),
                hits -> !hits.isEmpty()
                        && hits.stream().allMatch(hit -> hit.text().text().startsWith("Open at ten")));
        assertThat(shown).extracting(signal -> signal.ref().id()).containsExactly(post.id());
    }

    private PostRef published(String text) {
        return smm.publishing()
                .publish(PublishRequest.of(alice, Post.of(text)))
                .publications()
                .get(0)
                .ref();
    }

    private List<Signal> search(Connection by, String term) {
        return smm.listening().search(by, SearchQuery.of(term), PageRequest.first()).stream()
                .toList();
    }

    private static PostEdit text(String text) {
        return PostEdit.builder().text(PostText.of(text)).build();
    }

    private Connection connected(BlueskyServers bluesky, String handle) {
        TestAccount account = bluesky.account(handle);
        return smm.accounts()
                .connect(new ConnectionRequest(
                        new TenantId("e2e"),
                        new AppId("tests"),
                        Network.BLUESKY,
                        bluesky.pds(),
                        new AppPassword(account.handle(), Secret.of(account.password()))));
    }
}
