package io.smm.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.TenantId;
import io.smm.audience.Criteria;
import io.smm.audience.Distance;
import io.smm.audience.GeoPoint;
import io.smm.audience.Segment;
import io.smm.campaign.CampaignId;
import io.smm.insight.AttributionWindow;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.Reading;
import io.smm.insight.Uniqueness;
import io.smm.post.ContentFlag;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostTargeting;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.ReplyControl;
import io.smm.post.RequestKey;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Documents written by hand, which say what each property means: reading one gives the value that is built here, and back. */
class MeaningTest {

    private static final Path FILES = Path.of("src/test/resources/golden/meaning");

    private final SmmJson json = SmmJson.standard();

    private <T> void means(String file, Class<T> type, T expected) throws IOException {
        byte[] document = Files.readAllBytes(FILES.resolve(file));

        assertThat(json.read(type, document)).isEqualTo(expected);
        assertThat(JsonMapper.shared().readTree(json.write(expected)))
                .isEqualTo(JsonMapper.shared().readTree(document));
    }

    @Test
    void aPostWithEverything() throws IOException {
        Network pinboard = new Network("pinterest");
        Post post = Post.builder(PostPart.builder(PostText.builder()
                                .text("New: ")
                                .link("rye", URI.create("https://bakery.example/rye"))
                                .text(" by ")
                                .mention("ana", "42")
                                .text(" ")
                                .tag("bread")
                                .build())
                        .media(Image.builder(
                                        MediaSource.at(URI.create("https://cdn.example.com/rye.jpg")), "image/jpeg")
                                .altText("A loaf of rye bread")
                                .size(1_200, 800)
                                .build())
                        .quote(PostRef.of(Network.X, "17"))
                        .language("en")
                        .build())
                .then(PostPart.builder(PostText.of("Your favourite?"))
                        .poll(Poll.of(Duration.ofDays(1), "Rye", "Wheat"))
                        .link(new LinkCard(URI.create("https://bakery.example"), "The bakery", ""))
                        .build())
                .replyTo(PostRef.of(Network.X, "16"))
                .campaign(new CampaignId("spring"))
                .title("Rye is back")
                .surface(Surface.FEED)
                .visibility(Visibility.UNLISTED)
                .replies(ReplyControl.MENTIONED)
                .flag(ContentFlag.PAID_PARTNERSHIP)
                .targeting(PostTargeting.countries("FR"))
                .firstComment(PostText.of("Recipe in our profile."))
                .variant(new UnreadVariant(pinboard, "pinterest.pin", 1, "{\"dominantColour\":\"#aa7733\"}"))
                .on(pinboard, Post.of("Rye, as a pin"))
                .build();

        means("post.json", Post.class, post);
    }

    @Test
    void aDeliveryOfWhichTheSecondPartIsUnknown() throws IOException {
        AccountRef account = AccountRef.of(Network.X, "7", "bakery");
        Instant created = Instant.parse("2026-05-04T10:00:00Z");
        Delivery delivery = Delivery.of(
                        new DeliveryId("d-1"),
                        Connection.of(
                                        new TenantId("acme"),
                                        new AppId("studio"),
                                        URI.create("https://api.x.example"),
                                        account)
                                .withMethod("oauth2"),
                        Post.builder(PostText.of("One"))
                                .then(PostPart.of(PostText.of("Two")))
                                .build(),
                        created,
                        List.of(
                                new Outcome.Published(Publication.builder(
                                                PostRef.of(Network.X, "100"), account, created.plusSeconds(2))
                                        .permalink(URI.create("https://x.example/bakery/100"))
                                        .build()),
                                new Outcome.Unknown(
                                        created.plusSeconds(3),
                                        "no answer within ten seconds",
                                        Optional.of(created.plusSeconds(300)))))
                .to(Destination.of(DestinationKind.COMMUNITY, "bread"))
                .withWarning("the title was left out");

        means("delivery.json", Delivery.class, delivery);
    }

    @Test
    void workOfANetworkThatSaysHowFarItIs() throws IOException {
        Instant begun = Instant.parse("2026-05-04T10:00:00Z");

        means(
                "outcome.json",
                Outcome.class,
                new Outcome.Pending(begun.plusSeconds(7), "the network works on the media")
                        .done(40)
                        .givenUpAt(begun.plusSeconds(3_600)));
    }

    @Test
    void aSegment() throws IOException {
        Segment segment = Segment.named("Regulars near the shop")
                .where(Criteria.all(
                        Criteria.within(Distance.kilometres(5), new GeoPoint(48.8566, 2.3522)),
                        Criteria.any(Criteria.age(25, 44), Criteria.interest("baking")),
                        Criteria.spentAtLeast(new Money(new BigDecimal("100.00"), CurrencyCode.of("EUR"))),
                        Criteria.not(Criteria.language("en"))));

        means("segment.json", Segment.class, segment);
    }

    @Test
    void aReadingWithAllThatItRestsOn() throws IOException {
        Instant from = Instant.parse("2026-05-03T22:00:00Z");
        Reading reading = new Reading.Value(
                new BigDecimal("1250.50"),
                Lineage.builder(new Network("facebook"), "purchase_value", Instant.parse("2026-05-06T08:00:00Z"))
                        .apiVersion("v25.0")
                        .definition("value of purchases on the website")
                        .denominator("purchases")
                        .period(new TimeWindow(from, from.plus(Duration.ofDays(1))))
                        .zone(ZoneId.of("Europe/Paris"))
                        .provisionalUntil(Instant.parse("2026-06-01T00:00:00Z"))
                        .exactness(Exactness.ESTIMATED)
                        .uniqueness(Uniqueness.EVERY_TIME)
                        .attribution(AttributionWindow.ofClicks(7).orView(1))
                        .currency(CurrencyCode.of("EUR"))
                        .build());

        means("reading.json", Reading.class, reading);
    }

    @Test
    void aPlannedPostOfAnImportWithItsLabels() throws IOException {
        PlannedPost planned = PlannedPost.builder(
                        new PlanId("p-1"),
                        Connection.of(
                                new TenantId("acme"),
                                new AppId("studio"),
                                URI.create("https://api.x.example"),
                                AccountRef.of(Network.X, "7", "bakery")),
                        Post.of("Rye is back"),
                        new RequestKey("spring.csv line 2"),
                        Instant.parse("2026-05-04T10:00:00Z"))
                .state(PlanState.SCHEDULED)
                .labels(Set.of("spring", "rye", "launch"))
                .importedBy(new RequestKey("spring.csv"))
                .build();

        means("planned-post.json", PlannedPost.class, planned);
    }
}
