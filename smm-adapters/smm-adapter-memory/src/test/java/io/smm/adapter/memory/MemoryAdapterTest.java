package io.smm.adapter.memory;

import static io.smm.testkit.SmmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.TokenRevokedException;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.testkit.TestImages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The simulated network as an embedder meets it, through an {@code Smm}. */
class MemoryAdapterTest {

    private static final Set<MetricId> COUNTED = Set.of(
            MetricId.IMPRESSIONS,
            MetricId.VIEWS,
            MetricId.REACH,
            MetricId.REACTIONS,
            MetricId.COMMENTS,
            MetricId.SHARES,
            MetricId.QUOTES);

    @Test
    void allThatItMakesSaysThatItIsSimulated() {
        try (TestWorld world = new TestWorld()) {
            Delivery delivery = world.publish(Post.of("We open at nine."));
            PostRef post = delivery.publications().get(0).ref();
            world.network.comment("ana", post, "At last!");

            assertThat(delivery.publications().get(0).simulated()).isTrue();
            assertThat(delivery.publications().get(0).permalink().orElseThrow()).hasScheme("memory");
            assertThat(comments(world, post).get(0).simulated()).isTrue();
            assertThat(reading(world, post, MetricId.COMMENTS).lineage().exactness())
                    .isEqualTo(Exactness.SIMULATED);
            assertThat(world.smm.accounts().whoAmI(world.bakery).displayName().orElseThrow())
                    .contains("simulated");
            assertThat(world.smm.capabilities(world.network.network()).declared())
                    .allSatisfy(statement -> assertThat(statement.source()).contains("simulated"));
        }
    }

    @Test
    void whatIsPublishedIsTheGroundTruth() {
        try (TestWorld world = new TestWorld()) {
            PostPart part = PostPart.builder(PostText.of("Fresh bread"))
                    .image(TestImages.png(0x884400, "A loaf"))
                    .language("en")
                    .build();
            Post thread = Post.builder(part)
                    .then(PostPart.of(PostText.of("And rolls")))
                    .build();

            Delivery delivery = world.publish(thread);

            assertThat(delivery).isPublished();
            List<MemoryPost> truth = world.network.posts();
            assertThat(truth).hasSize(2);
            assertThat(truth.get(0).images()).hasSize(1).allSatisfy(image -> {
                assertThat(image.altText()).isEqualTo("A loaf");
                assertThat(part.images().get(0).source().size()).hasValue(image.bytes());
            });
            assertThat(truth.get(0).languages()).containsExactly("en");
            assertThat(truth.get(1).replyTo()).contains(truth.get(0).ref());
            assertThat(truth.get(0).author()).isEqualTo(world.bakery.account());
        }
    }

    @Test
    void numbersAreWhatPeopleDid() {
        try (TestWorld world = new TestWorld()) {
            PostRef post = world.published("We open at nine.");
            world.network.show("ana", post);
            world.network.show("ana", post);
            world.network.view("dan", post);
            world.network.like("dan", post);
            world.network.share("eva", post);
            world.network.quote("eva", post, "Go there!");
            PostRef comment = world.network.comment("ana", post, "At last!");
            world.network.comment("dan", comment, "Indeed.");

            PostInsights insights = insights(world, post, COUNTED);

            assertThat(number(insights, MetricId.IMPRESSIONS)).isEqualTo(3);
            assertThat(number(insights, MetricId.VIEWS)).isEqualTo(1);
            assertThat(number(insights, MetricId.REACH)).isEqualTo(2);
            assertThat(number(insights, MetricId.REACTIONS)).isEqualTo(1);
            assertThat(number(insights, MetricId.SHARES)).isEqualTo(1);
            assertThat(number(insights, MetricId.QUOTES)).isEqualTo(1);
            assertThat(number(insights, MetricId.COMMENTS)).isEqualTo(2);
            Lineage lineage = reading(world, post, MetricId.REACH).lineage();
            assertThat(lineage.nativeName()).isEqualTo("people_reached");
            assertThat(lineage.definition()).isPresent();
        }
    }

    @Test
    void followersAreALevelOfTheAccount() {
        try (TestWorld world = new TestWorld()) {
            world.network.follow("ana", "bakery");
            world.network.follow("dan", "bakery");

            Reading followers = world.smm
                    .insights()
                    .account(world.bakery, Set.of(MetricId.FOLLOWERS))
                    .reading(MetricId.FOLLOWERS);

            assertThat(followers.value().orElseThrow()).isEqualByComparingTo("2");
        }
    }

    @Test
    void tokensEndAndAreRenewedWithoutTheCallerNoticing() {
        try (TestWorld world = new TestWorld(builder -> builder.tokensFor(Duration.ofHours(1), Duration.ofDays(1)))) {
            for (int hour = 0; hour < 100; hour += 3) {
                world.clock.advance(Duration.ofHours(3));

                assertThat(world.smm.accounts().whoAmI(world.bakery).account()).isEqualTo(world.bakery.account());
            }
        }
    }

    @Test
    void aRefreshTokenThatEndedMeansConnectingAgain() {
        try (TestWorld world = new TestWorld(builder -> builder.tokensFor(Duration.ofHours(1), Duration.ofDays(1)))) {
            world.clock.advance(Duration.ofDays(2));

            assertThatThrownBy(() -> world.smm.accounts().whoAmI(world.bakery))
                    .isInstanceOf(TokenRevokedException.class);

            world.connect(world.smm, "tenant-1", "bakery", TestWorld.PASSWORD);
            assertThat(world.smm.accounts().whoAmI(world.bakery).account()).isEqualTo(world.bakery.account());
        }
    }

    @Test
    void aTimeoutTakesItsTimeAndIsSettledInsideTheCall() {
        try (TestWorld world = new TestWorld(builder -> builder.answerTimeout(Duration.ofSeconds(10)))) {
            world.network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);

            Delivery delivery = world.publish(Post.of("We open at nine."));

            assertThat(delivery).isPublished();
            assertThat(world.network.posts()).hasSize(1);
            assertThat(world.network.publishRequests()).isEqualTo(1);
            assertThat(world.clock.instant()).isAfterOrEqualTo(TestWorld.START.plusSeconds(10));
        }
    }

    @Test
    void whenThePatienceEndsInTheTimeoutTheDeliveryIsUnknownAndSettledLater() {
        try (TestWorld world = new TestWorld()) {
            world.network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);

            Delivery unknown = world.smm
                    .publishing()
                    .publish(PublishRequest.of(world.bakery, Post.of("We open at nine."))
                            .withPatience(Duration.ofSeconds(3)));
            assertThat(unknown).isUnknown();
            assertThat(world.clock.instant()).isEqualTo(TestWorld.START.plusSeconds(3));

            assertThat(world.smm.publishing().settle(unknown)).isPublished();
            assertThat(world.network.posts()).hasSize(1);
        }
    }

    @Test
    void manyTimeoutsInARowLeaveOnePost() {
        try (TestWorld world = new TestWorld()) {
            world.network.arm(MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE, 2);
            world.network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);

            Delivery delivery = world.smm
                    .publishing()
                    .publish(PublishRequest.of(world.bakery, Post.of("We open at nine."))
                            .withPatience(Duration.ofMinutes(10)));

            assertThat(world.smm.publishing().settle(delivery)).isPublished();
            assertThat(world.network.posts()).hasSize(1);
        }
    }

    @Test
    void theLedgerRefusesBeforeAnythingIsSentAndNamesTheTime() {
        try (TestWorld world = new TestWorld(builder -> builder.writesPerHour(2))) {
            world.published("One");
            world.published("Two");

            Delivery third = world.publish(Post.of("Three"));

            assertThat(third).isRejectedWith(QuotaExhaustedException.class);
            assertThat(world.network.publishRequests()).isEqualTo(2);
            world.clock.advance(Duration.ofHours(1));
            assertThat(world.publish(Post.of("Three"))).isPublished();
        }
    }

    @Test
    void theLedgerLearnsFromTheNetworkWhatAnotherProcessUsed() {
        try (TestWorld world = new TestWorld(builder -> builder.writesPerHour(2));
                Smm other = world.newSmm()) {
            Connection theirs = world.connect(other, "tenant-2", "bakery", TestWorld.PASSWORD);
            other.publishing().publish(PublishRequest.of(theirs, Post.of("One")));
            other.publishing().publish(PublishRequest.of(theirs, Post.of("Two")));

            assertThat(world.publish(Post.of("Three"))).isRejectedWith(RateLimitedException.class);
            assertThat(world.publish(Post.of("Four"))).isRejectedWith(QuotaExhaustedException.class);
            assertThat(world.network.publishRequests()).isEqualTo(3);
        }
    }

    @Test
    void pagesAreAsLargeAsAskedForAndStayInPlaceWhileTheListChanges() {
        try (TestWorld world = new TestWorld()) {
            PostRef post = world.published("We open at nine.");
            List<PostRef> said = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                said.add(world.network.comment("ana", post, "Comment " + i));
            }

            var first = world.smm.listening().comments(world.bakery, post, PageRequest.first(2));
            assertThat(first.items()).extracting(Signal::ref).containsExactlyElementsOf(said.subList(0, 2));

            said.add(world.network.comment("dan", post, "A late one"));
            assertThat(first.stream().map(Signal::ref)).containsExactlyElementsOf(said);
        }
    }

    @Test
    void mentionsAreReadNewestFirst() {
        try (TestWorld world = new TestWorld()) {
            PostRef first = world.network.mention("ana", "bakery", "is good");
            PostRef second = world.network.mention("dan", "bakery", "is very good");
            world.network.mention("dan", "butcher", "is good too");

            assertThat(world.smm.listening().mentions(world.bakery, PageRequest.first(1)).stream()
                            .map(Signal::ref))
                    .containsExactly(second, first);
        }
    }

    @Test
    void manyAccountsOfManyTenantsPublishAtOnce() throws InterruptedException {
        int accounts = 20;
        try (TestWorld world = new TestWorld(builder -> {
            for (int i = 0; i < accounts; i++) {
                builder.account("shop-" + i, Secret.of("password-" + i));
            }
            return builder.writesPerHour(10);
        })) {
            List<Thread> shops = new ArrayList<>();
            for (int i = 0; i < accounts; i++) {
                int shop = i;
                shops.add(new Thread(() -> {
                    Connection connection =
                            world.connect(world.smm, "tenant-" + shop, "shop-" + shop, Secret.of("password-" + shop));
                    for (int n = 0; n < 10; n++) {
                        world.smm.publishing().publish(PublishRequest.of(connection, Post.of("Offer " + n)));
                    }
                }));
            }
            shops.forEach(Thread::start);
            for (Thread shop : shops) {
                shop.join();
            }

            assertThat(world.network.posts()).hasSize(10 * accounts);
            assertThat(world.network.posts())
                    .extracting(post -> post.author().id())
                    .doesNotContain(world.bakery.account().id());
        }
    }

    private static List<Signal> comments(TestWorld world, PostRef post) {
        return world.smm
                .listening()
                .comments(world.bakery, post, PageRequest.first())
                .items();
    }

    private static PostInsights insights(TestWorld world, PostRef post, Set<MetricId> metrics) {
        return world.smm.insights().posts(world.bakery, List.of(post), metrics).get(0);
    }

    private static Reading.Value reading(TestWorld world, PostRef post, MetricId metric) {
        return (Reading.Value) insights(world, post, Set.of(metric)).reading(metric);
    }

    private static long number(PostInsights insights, MetricId metric) {
        return insights.reading(metric).value().orElseThrow().longValueExact();
    }
}
