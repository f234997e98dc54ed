package io.smm.e2e.servers;

import static io.smm.e2e.support.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.bluesky.BlueskyOptions;
import io.smm.core.SmmBuilder;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.NotFoundException;
import io.smm.error.TokenRevokedException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.NativeRole;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.PublishedPost;
import io.smm.spi.HttpOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What our adapter does on a server that nobody here wrote, looked at with plain HTTP. */
@Tag("servers")
@ExtendWith(BlueskyExtension.class)
class BlueskyThroughTheSdkTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Clock clock = Clock.systemUTC();

    private static ConnectionRequest request(URI service, TestAccount account) {
        return new ConnectionRequest(
                new TenantId("e2e"),
                new AppId("tests"),
                Network.BLUESKY,
                service,
                new AppPassword(account.handle(), Secret.of(account.password())));
    }

    private static RecordRef record(PostRef ref) {
        return new RecordRef(ref.id(), ref.find(NativeRole.VERSION).orElse(""));
    }

    @Test
    void aPostWithLinkMentionTagAndImageStandsOnTheServerAsItWasMeant(BlueskyServers bluesky) throws Exception {
        TestAccount bob = bluesky.account("bob.test");
        Post post = Post.builder(PostPart.builder(PostText.builder()
                                .text("Salut 👋🏽 ")
                                .mention("bob.test")
                                .text(", vezi ")
                                .link("meniul", URI.create("https://bakery.example/meniu"))
                                .text(" ")
                                .tag("primăvară")
                                .build())
                        .image(Image.builder(MediaSource.ofBytes(PNG), "image/png")
                                .altText("un pătrat")
                                .size(1, 1)
                                .build())
                        .language("ro")
                        .build())
                .build();
        try (Smm smm = SmmBuilder.create().register(BlueskyAdapter.factory()).build()) {
            Connection alice = smm.accounts().connect(request(bluesky.pds(), bluesky.account("alice.test")));
            Delivery delivery = smm.publishing().publish(PublishRequest.of(alice, post));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
            PostRef ref = delivery.publications().get(0).ref();
            JsonNode value = PlainUser.login(bluesky.pds(), bob, clock)
                    .read(record(ref))
                    .ok()
                    .at("/value");
            assertThat(value.at("/text").asString()).isEqualTo("Salut 👋🏽 @bob.test, vezi meniul #primăvară");
            assertThat(value.at("/langs/0").asString()).isEqualTo("ro");
            assertThat(value.at("/embed/images/0/alt").asString()).isEqualTo("un pătrat");
            assertThat(value.at("/embed/images/0/image/size").asInt()).isEqualTo(PNG.length);
            assertThat(facets(value))
                    .containsExactly(
                            "15-24 did=" + bob.did(), "31-37 uri=https://bakery.example/meniu", "38-50 tag=primăvară");

            PublishedPost readBack = smm.publishing().read(alice, ref).orElseThrow();
            assertThat(readBack.text().text()).isEqualTo(value.at("/text").asString());
            assertThat(readBack.text().spans()).hasSize(3);
            assertThat(readBack.imageAltTexts()).containsExactly("un pătrat");

            smm.publishing().delete(alice, ref);
            smm.publishing().delete(alice, ref);
            assertThat(smm.publishing().read(alice, ref)).isEmpty();
        }
    }

    private static List<String> facets(JsonNode record) {
        return record.at("/facets")
                .valueStream()
                .map(facet -> facet.at("/index/byteStart").asInt() + "-"
                        + facet.at("/index/byteEnd").asInt() + " "
                        + facet.at("/features/0")
                                .propertyStream()
                                .filter(field -> !field.getKey().startsWith("$"))
                                .map(field ->
                                        field.getKey() + "=" + field.getValue().asString())
                                .findFirst()
                                .orElse("?"))
                .toList();
    }

    @Test
    void aCommentOfAnotherIsReadAnsweredAndCounted(BlueskyServers bluesky) throws Exception {
        PlainUser bob = PlainUser.login(bluesky.pds(), bluesky.account("bob.test"), clock);
        try (Smm smm = SmmBuilder.create().register(BlueskyAdapter.factory()).build()) {
            Connection alice = smm.accounts().connect(request(bluesky.pds(), bluesky.account("alice.test")));
            Post thread = Post.builder(PostText.of("We open at nine."))
                    .then(PostPart.of(PostText.of("And on Saturdays at eight.")))
                    .build();
            Delivery delivery = smm.publishing().publish(PublishRequest.of(alice, thread));
            PostRef first = delivery.publications().get(0).ref();
            RecordRef comment = bob.reply(record(first), record(first), "Do you have rye bread?");
            bob.like(record(first));

            List<Signal> comments = eventually(
                    "the comment on " + first.id(),
                    BlueskyServers.VISIBLE_WITHIN,
                    () -> commentsSoFar(smm, alice, first),
                    seen -> !seen.isEmpty());
            assertThat(comments).singleElement().satisfies(signal -> {
                assertThat(signal.text().text()).isEqualTo("Do you have rye bread?");
                assertThat(signal.author().handle()).contains("bob.test");
                assertThat(signal.ref().id()).isEqualTo(comment.uri());
            });

            Delivery answer = smm.listening().answer(alice, comments.get(0), PostText.of("Every day."));
            JsonNode reply =
                    bob.read(record(answer.publications().get(0).ref())).ok().at("/value/reply");
            assertThat(reply.at("/parent/uri").asString()).isEqualTo(comment.uri());
            assertThat(reply.path("root").path("uri").asString()).isEqualTo(first.id());

            PostInsights insights = eventually(
                    "the like of " + first.id(),
                    BlueskyServers.VISIBLE_WITHIN,
                    () -> smm.insights()
                            .posts(alice, List.of(first), Set.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.REACH))
                            .get(0),
                    seen -> seen.reading(MetricId.REACTIONS)
                            .value()
                            .map(likes -> likes.intValue() == 1)
                            .orElse(false));
            assertThat(insights.reading(MetricId.COMMENTS).value()).isPresent();
            assertThat(insights.reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
        }
    }

    /** The AppView shows a fresh post a moment later than the server that took it. */
    private static List<Signal> commentsSoFar(Smm smm, Connection connection, PostRef post) {
        try {
            return smm.listening().comments(connection, post, PageRequest.first()).stream()
                    .toList();
        } catch (NotFoundException notShownYet) {
            return List.of();
        }
    }

    @Test
    void aMentionByAnotherIsRead(BlueskyServers bluesky) throws Exception {
        TestAccount carol = bluesky.account("carol.test");
        PlainUser bob = PlainUser.login(bluesky.pds(), bluesky.account("bob.test"), clock);
        try (Smm smm = SmmBuilder.create().register(BlueskyAdapter.factory()).build()) {
            Connection connection = smm.accounts().connect(request(bluesky.pds(), carol));
            RecordRef mention = RecordRef.of(bob.xrpc()
                    .procedure(
                            "com.atproto.repo.createRecord",
                            Map.of(
                                    "repo",
                                    bob.did(),
                                    "collection",
                                    "app.bsky.feed.post",
                                    "record",
                                    Map.of(
                                            "$type",
                                            "app.bsky.feed.post",
                                            "text",
                                            "@carol.test bakes well",
                                            "createdAt",
                                            clock.instant().toString(),
                                            "facets",
                                            List.of(Map.of(
                                                    "index",
                                                    Map.of("byteStart", 0, "byteEnd", 11),
                                                    "features",
                                                    List.of(Map.of(
                                                            "$type",
                                                            "app.bsky.richtext.facet#mention",
                                                            "did",
                                                            carol.did())))))))
                    .ok());

            List<Signal> mentions = eventually(
                    "the mention " + mention.uri(),
                    BlueskyServers.VISIBLE_WITHIN,
                    () -> smm.listening().mentions(connection, PageRequest.first(10)).stream()
                            .toList(),
                    seen -> seen.stream().anyMatch(signal -> signal.ref().id().equals(mention.uri())));
            assertThat(mentions)
                    .filteredOn(signal -> signal.ref().id().equals(mention.uri()))
                    .singleElement()
                    .satisfies(signal -> assertThat(signal.text().text()).isEqualTo("@carol.test bakes well"));
        }
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void aLostAnswerLeavesExactlyOnePostAndTheCallerLearnsThatItWasPublished(Cut cut, BlueskyServers bluesky)
            throws Exception {
        TestAccount carol = bluesky.account("carol.test");
        PlainUser looker = PlainUser.login(bluesky.pds(), carol, clock);
        String text = "Told or not, once: " + cut + " " + clock.millis();
        try (CuttingProxy proxy = CuttingProxy.before(bluesky.pds());
                Smm smm = SmmBuilder.create()
                        .register(BlueskyAdapter.factory(BlueskyOptions.builder()
                                .followDidDocument(false)
                                .build()))
                        .http(HttpOptions.builder()
                                .readTimeout(Duration.ofSeconds(5))
                                .callTimeout(Duration.ofSeconds(10))
                                .build())
                        .build()) {
            Connection connection = smm.accounts().connect(request(proxy.uri(), carol));
            CompletableFuture<CutCall> broken = proxy.cutOnce(line -> line.calls("com.atproto.repo.createRecord"), cut);

            Delivery delivery = smm.publishing().publish(PublishRequest.of(connection, Post.of(text)));

            assertThat(broken.get(30, TimeUnit.SECONDS).upstreamStatus().isPresent())
                    .isEqualTo(cut != Cut.BEFORE_FORWARDING);
            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(looker.posts(carol.did()).at("/records").valueStream())
                    .filteredOn(record -> record.at("/value/text").asString().equals(text))
                    .singleElement()
                    .satisfies(record -> assertThat(record.at("/uri").asString())
                            .isEqualTo(delivery.publications().get(0).ref().id()));
        }
    }

    @Test
    void aWrongPasswordAndAnEndedSessionAreToldApart(BlueskyServers bluesky) {
        TestAccount alice = bluesky.account("alice.test");
        try (Smm smm = SmmBuilder.create().register(BlueskyAdapter.factory()).build()) {
            ConnectionRequest wrong = new ConnectionRequest(
                    new TenantId("e2e"),
                    new AppId("tests"),
                    Network.BLUESKY,
                    bluesky.pds(),
                    new AppPassword(alice.handle(), Secret.of("not-the-password")));
            assertThatThrownBy(() -> smm.accounts().connect(wrong)).isInstanceOf(CredentialsRejectedException.class);

            Connection connection = smm.accounts().connect(request(bluesky.pds(), alice));
            assertThat(smm.accounts().whoAmI(connection).account().id()).isEqualTo(alice.did());
            smm.accounts().disconnect(connection);
            assertThatThrownBy(() -> smm.accounts().whoAmI(connection)).isInstanceOf(TokenRevokedException.class);
        }
    }
}
