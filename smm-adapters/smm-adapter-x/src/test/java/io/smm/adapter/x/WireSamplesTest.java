package io.smm.adapter.x;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.smm.Network;
import io.smm.account.AccessToken;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.Fault;
import io.smm.error.RateLimitedException;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.TestImages;
import io.smm.testkit.tck.StandaloneContext;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What X's own simulator answered, replayed: accounts and posts. It refuses no duplicate and takes segments as JSON alone. */
@Tag("specs")
class WireSamplesTest {

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T00:58:41Z"));
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final StandaloneContext context =
            StandaloneContext.around(XAdapter.factory(), clock, RecordingSleeper.moving(clock));

    @BeforeEach
    void start() {
        assumeTrue(Files.isDirectory(WireSample.FOLDER), "no wire samples beside the project");
        server.start();
    }

    @AfterEach
    void close() {
        context.close();
        server.stop();
    }

    @Test
    void anAccountIsConnected() {
        assertThat(connected().account().handle()).contains("playground_user");
    }

    @Test
    void noTokenIsRefused() {
        serve(2);

        assertThat(catchThrowableOfType(CredentialsRejectedException.class, this::connect))
                .isNotNull();
    }

    @Test
    void anAppOnlyTokenIsTheApps() {
        serve(3);

        assertThat(connect().account().id()).isEqualTo("app:web");
    }

    @Test
    void aTextAPollAndAnImageArePublishedByTheRequestsThatWereRecorded() {
        Connection connection = connected();
        serve(4);
        assertThat(published(connection, Post.of("Salut #toamnă"))).isEqualTo("405");
        assertThat(sent()).isEqualTo(WireSample.of(4).sent());

        serve(10);
        Post poll = Post.builder(PostPart.builder(PostText.of("sondaj"))
                        .poll(Poll.of(Duration.ofHours(1), "da", "nu"))
                        .build())
                .build();
        assertThat(published(connection, poll)).isEqualTo("408");
        assertThat(sent()).isEqualTo(WireSample.of(10).sent());

        serve(12);
        serve(17);
        Post image = Post.builder(PostPart.builder(PostText.of("cu imagine"))
                        .image(TestImages.of("image/png", ""))
                        .build())
                .build();
        assertThat(published(connection, image)).isEqualTo("411");
        assertThat(sent()).isEqualTo(WireSample.of(17).sent());
    }

    @Test
    void aRefusalNamesWhatIsWrong() {
        Connection connection = connected();
        serve(8);
        ContentRejectedException tooLong = catchThrowableOfType(
                ContentRejectedException.class, () -> published(connection, Post.of("It looks short.")));
        assertThat(tooLong.details().faults()).extracting(Fault::field).containsExactly("text");
        assertThat(tooLong.details().nativeCode()).contains("invalid-request");

        serve(11);
        ContentRejectedException both = catchThrowableOfType(
                ContentRejectedException.class, () -> published(connection, Post.of("It looks fine.")));
        assertThat(both.details().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("only provide one of poll"));
    }

    @Test
    void whatWasLostIsReadBackFromTheTimeline() {
        Connection connection = connected();
        serve(21);

        assertThat(settled(connection, Post.of("sondaj")))
                .isInstanceOfSatisfying(
                        Reconciliation.Found.class,
                        found -> assertThat(found.publication().ref().id()).isEqualTo("408"));
        assertThat(settled(connection, Post.of("Salut #toamnă"))).isInstanceOf(Reconciliation.CannotSay.class);
    }

    @Test
    void deletingTwiceIsOnceAndWhatIsGoneIsNotRead() {
        Connection connection = connected();
        PostRef post = PostRef.of(Network.X, "405");
        serve(34);
        context.adapter().postRemover().orElseThrow().delete(connection, post);
        serve(35);
        context.adapter().postRemover().orElseThrow().delete(connection, post);
        serve(36);

        assertThat(context.adapter().postReader().orElseThrow().read(connection, post))
                .isEmpty();
    }

    @Test
    void tooManyCallsWaitUntilTheWindowEnds() {
        serve(38);

        RateLimitedException tooMany = catchThrowableOfType(RateLimitedException.class, this::connect);

        assertThat(tooMany.retryAdvice().after()).contains(Duration.ofMinutes(15));
    }

    private Connection connected() {
        serve(1);
        return connect();
    }

    private Connection connect() {
        return context.connect(new ConnectionRequest(
                new TenantId("bakery"),
                new AppId("web"),
                Network.X,
                URI.create("http://127.0.0.1:" + server.port()),
                new AccessToken(Secret.of("no-real-token-0123456789"))));
    }

    private String published(Connection connection, Post post) {
        Publisher publisher = context.adapter().publisher().orElseThrow();
        PublishIntent intent = intent(connection, post);
        PublishStep step = PublishStep.progress(publisher.begin(intent));
        while (step.outcome().isEmpty()) {
            step = publisher.advance(intent, step.state(), clock.instant().plusSeconds(60));
        }
        return ((Outcome.Published) step.outcome().orElseThrow())
                .publication()
                .ref()
                .id();
    }

    private Reconciliation settled(Connection connection, Post post) {
        Publisher publisher = context.adapter().publisher().orElseThrow();
        PublishIntent intent = intent(connection, post);
        PublishState state = publisher.begin(intent);
        assertThat(state.next()).isEqualTo(StepKind.EFFECT);
        return publisher.reconcile(intent, state, clock.instant());
    }

    private PublishIntent intent(Connection connection, Post post) {
        return new PublishIntent(new DeliveryId("delivery-1"), connection, post, clock.instant());
    }

    private Object sent() {
        List<LoggedRequest> posts = server.findAll(postRequestedFor(urlPathEqualTo("/2/tweets")));
        return Json.read(posts.get(posts.size() - 1).getBodyAsString(), Object.class);
    }

    private void serve(int number) {
        WireSample sample = WireSample.of(number);
        ResponseDefinitionBuilder response = aResponse().withStatus(sample.status());
        sample.headers().forEach(pair -> response.withHeader(pair.get(0), pair.get(1)));
        server.stubFor(
                request(sample.method(), urlPathEqualTo(sample.path())).willReturn(response.withBody(sample.body())));
    }
}
