package io.smm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.TenantId;
import io.smm.account.TokenState;
import io.smm.audience.Segment;
import io.smm.error.InvalidInputException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.insight.Reading;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newer version wrote is read as far as it can be, honestly, and written back whole. */
class NewerVersionsTest {

    private static final Instant CREATED = Instant.parse("2026-05-04T10:00:00Z");

    private final SmmJson json = SmmJson.standard();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private String deliveryWith(String outcome) {
        Connection connection = Connection.of(
                new TenantId("acme"),
                new AppId("app"),
                URI.create("https://x.example"),
                AccountRef.of(Network.X, "1", "acme"));
        Delivery delivery = Delivery.of(new DeliveryId("d-1"), connection, Post.of("Hi"), CREATED, List.of());
        String document = text(json.write(delivery));
        return document.substring(0, document.length() - 2) + ",\"outcomes\":[" + outcome + "]}}";
    }

    @Test
    void anOutcomeOfANewKindIsUnknownSinceTheIntentWasStored() {
        String document = deliveryWith("{\"published\":{\"publication\":{\"ref\":{\"network\":\"x\",\"ids\":[{\"role\":"
                + "\"post\",\"value\":\"1\"}]},\"account\":{\"network\":\"x\",\"id\":\"1\"},\"publishedAt\":"
                + "\"2026-05-04T10:00:01Z\"}}},{\"held-for-review\":{\"by\":\"the network\"}}");

        StoredValue<Delivery> read = json.readKeeping(Delivery.class, bytes(document));

        assertThat(read.value().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(read.value().outcomes().get(0)).isInstanceOf(Outcome.Published.class);
        assertThat(read.value().lastOutcome())
                .containsInstanceOf(Outcome.Unknown.class)
                .map(outcome -> ((Outcome.Unknown) outcome).since())
                .contains(CREATED);
        assertThat(read.degraded()).containsOnlyKeys("/value/outcomes/1");
        assertThat(text(json.write(read))).as("written back as it stood").isEqualTo(document);
    }

    @Test
    void whatTheValueSaysNowWinsOverWhatWasNotUnderstood() {
        StoredValue<Delivery> read =
                json.readKeeping(Delivery.class, bytes(deliveryWith("{\"held-for-review\":{\"by\":\"the network\"}}")));
        Outcome pending = new Outcome.Pending(CREATED.plusSeconds(60), "the network looks at it");

        String written = text(json.write(read.with(read.value().withOutcomes(List.of(pending)))));

        assertThat(written).contains("\"outcomes\":[{\"pending\"").doesNotContain("held-for-review");
    }

    @Test
    void aReadingOfANewKindIsUnknownAndSaysWhatStandsThere() {
        byte[] document = bytes("{\"v\":2,\"type\":\"reading\",\"value\":{\"disputed\":{\"by\":\"auditors\"}}}");

        assertThat(json.read(Reading.class, document))
                .isEqualTo(new Reading.Unknown("a newer version wrote 'disputed'"));
    }

    @Test
    void aStateOfANewNameIsUnknownWhereTheTypeHasThatWordAndIsGivenBack() {
        String document =
                "{\"v\":1,\"type\":\"connection-health\",\"value\":{\"connection\":\"c\",\"tokens\":\"on-hold\","
                        + "\"lacking\":{\"publish-hologram\":[[\"holo.write\"]]}}}";

        StoredValue<ConnectionHealth> read = json.readKeeping(ConnectionHealth.class, bytes(document));

        assertThat(read.value().tokens()).isEqualTo(TokenState.UNKNOWN);
        assertThat(read.value().lacking()).isEmpty();
        assertThat(read.unknown()).containsOnlyKeys("/value/lacking");
        assertThat(read.isComplete()).isFalse();
        assertThat(text(json.write(read))).isEqualTo(document);
    }

    @Test
    void anErrorOfANewKindIsAProtocolErrorThatIsNeverTriedAgain() {
        byte[] document = bytes("{\"v\":1,\"type\":\"error\",\"value\":{\"audience-too-small\":{\"fewest\":100}}}");

        SmmException error = json.read(SmmException.class, document);

        assertThat(error).isInstanceOf(ProtocolException.class).hasMessageContaining("'audience-too-small'");
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.never());
    }

    @Test
    void aConditionOfANewKindIsRefusedBecauseWithoutItTheSegmentHoldsMorePeople() {
        byte[] document = bytes("{\"v\":1,\"type\":\"segment\",\"value\":{\"name\":\"Regulars\",\"criterion\":"
                + "{\"all\":[{\"age\":{\"from\":18}},{\"boughtTwice\":{}}]}}}");

        assertThatThrownBy(() -> json.read(Segment.class, document))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/value/criterion/all/1")
                .hasMessageContaining("boughtTwice");
    }
}
