package io.smm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.TokenSet;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
    private static final TenantId TENANT = new TenantId("acme");
    private static final AppId APP = new AppId("app");

    @Test
    void aSecretNeverShowsItself() {
        Secret secret = Secret.of("hunter2");
        TokenSet tokens = new TokenSet(secret, Optional.empty(), Optional.of(secret), Optional.empty());
        ConnectionRequest request = new ConnectionRequest(
                TENANT, APP, Network.BLUESKY, URI.create("https://bsky.social"), new AppPassword("acme", secret));

        assertThat(secret + " " + tokens + " " + request).doesNotContain("hunter2");
        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
        assertThat(secret).hasSameHashCodeAs(Secret.of("another"));
    }

    @Test
    void theSameAccountHasTheSameConnectionIdAndAnotherTenantHasAnother() {
        AccountRef account = AccountRef.of(Network.BLUESKY, "did:plc:abc", "acme.example");
        URI endpoint = URI.create("https://pds.example:8443");
        Connection connection = Connection.of(TENANT, APP, endpoint, account);

        assertThat(connection.id().value()).isEqualTo("acme/app/bluesky/https://pds.example:8443/did:plc:abc");
        AccountRef renamed = AccountRef.of(Network.BLUESKY, "did:plc:abc", "new-name.example");
        assertThat(Connection.of(TENANT, APP, endpoint, renamed).id()).isEqualTo(connection.id());
        assertThat(Connection.of(new TenantId("other"), APP, endpoint, account).id())
                .isNotEqualTo(connection.id());
    }

    @Test
    void twoInstancesOfOneHostAreTwoConnectionsAndTwoSpellingsOfOneAreOne() {
        AccountRef account = AccountRef.of(Network.BLUESKY, "1", "acme");
        Set<ConnectionId> ids = new HashSet<>();
        for (String endpoint : List.of(
                "https://h.example",
                "https://H.example:443/",
                "HTTPS://h.example",
                "https://h.example/one",
                "https://h.example/two",
                "http://h.example")) {
            ids.add(Connection.of(TENANT, APP, URI.create(endpoint), account).id());
        }
        assertThat(ids).hasSize(4);
    }

    @Test
    void amountsOfAbsurdLengthAreRefusedAtOnce() {
        assertThatThrownBy(() -> Money.of("1E99999999", "USD")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Money.of("1E-99999999", "USD")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anErrorsMessageStaysAsItIsWhateverBracketsItHolds() {
        assertThat(ErrorDetails.of("accepted: [image/jpeg, image/png]", RetryAdvice.never())
                        .network(Network.X)
                        .status(400)
                        .build())
                .hasToString("accepted: [image/jpeg, image/png] [network=x, status=400]");
    }

    @Test
    void anEndpointMustBeAPlainAbsoluteAddress() {
        for (String wrong :
                List.of("bsky.social", "ftp://x.example", "https://u:p@x.example", "https://x.example?a=b")) {
            assertThatThrownBy(() -> new ConnectionRequest(
                            TENANT, APP, Network.BLUESKY, URI.create(wrong), new AppPassword("acme", Secret.of("p"))))
                    .as(wrong)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void anErrorTellsEverythingKnownInOneLine() {
        RateLimitedException error =
                new RateLimitedException(ErrorDetails.of("slow down", RetryAdvice.sameCallAfter(Duration.ofSeconds(7)))
                        .network(Network.BLUESKY)
                        .tenant(TENANT)
                        .operation("com.atproto.repo.createRecord")
                        .status(429)
                        .nativeCode("RateLimitExceeded")
                        .requestId("r-1")
                        .build());

        assertThat(error)
                .hasMessage("slow down [network=bluesky, operation=com.atproto.repo.createRecord, status=429, "
                        + "code=RateLimitExceeded, request=r-1]");
        assertThat(error.retryAdvice().after()).contains(Duration.ofSeconds(7));
        assertThat(error.details().tenant()).contains(TENANT);
    }

    @Test
    void aCapabilityThatIsNotDeclaredIsRefusedAndOneThatIsRefusedSaysWhatToDo() {
        Capabilities capabilities = Capabilities.of(
                Network.X,
                List.of(
                        CapabilityStatement.yes(Capability.PUBLISH_TEXT, "", "docs", DATE),
                        CapabilityStatement.no(
                                Capability.PUBLISH_THREAD, "no threads here", "publish a gallery", "docs", DATE)));

        capabilities.require(Capability.PUBLISH_TEXT);
        assertThatThrownBy(() -> capabilities.require(Capability.PUBLISH_THREAD))
                .isInstanceOf(UnsupportedCapabilityException.class)
                .hasMessageContaining("x does not support PUBLISH_THREAD: no threads here; instead: publish a gallery");
        assertThatThrownBy(() -> capabilities.require(Capability.READ_MENTIONS))
                .hasMessageContaining("does not declare it");
        assertThatThrownBy(() -> CapabilityStatement.conditional(Capability.ANSWER, " ", "docs", DATE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCampaignListsAllItsFaults() {
        assertThatThrownBy(() -> Campaign.builder(new CampaignId("c"), " ", Objective.SALES)
                        .kpi(Kpi.of(MetricId.COMMENTS, 1))
                        .kpi(Kpi.of(MetricId.COMMENTS, 2))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults()).hasSize(2));
        assertThatThrownBy(() -> Economics.builder().cost(Money.of("-1", "EUR")).build())
                .hasMessageContaining("cost: must not be negative");
        assertThat(Economics.unknown().revenue()).isEmpty();
    }

    @Test
    void aCampaignsBuilderStartsFromWhatItIs() {
        Campaign campaign = Campaign.builder(new CampaignId("c"), "Spring", Objective.SALES)
                .kpi(Kpi.of(MetricId.COMMENTS, 1))
                .economics(Economics.builder().cost(Money.of("10", "EUR")).build())
                .build();

        assertThat(campaign.toBuilder().build()).isEqualTo(campaign).hasSameHashCodeAs(campaign);
        assertThat(campaign.toBuilder().kpi(Kpi.of(MetricId.SHARES, 1)).build()).isNotEqualTo(campaign);
    }

    @Test
    void insightsSayNotRequestedForWhatNobodyAskedAndKnowOneKindOfTime() {
        Lineage lineage = Lineage.builder(Network.BLUESKY, "likeCount", Instant.EPOCH)
                .lifetime()
                .build();
        PostInsights insights = PostInsights.builder(PostRef.of(Network.BLUESKY, "at://x"))
                .reading(MetricId.REACTIONS, Reading.of(3, lineage))
                .label("type", "photo")
                .build();

        assertThat(insights.reading(MetricId.REACTIONS).value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("3"));
        assertThat(insights.reading(MetricId.REACH)).isInstanceOf(Reading.NotRequested.class);
        assertThat(insights.toBuilder().build()).isEqualTo(insights);
        assertThatThrownBy(() -> insights.toBuilder()
                        .publishedAt(Instant.EPOCH)
                        .publishedAtLocal(LocalDateTime.of(2018, 6, 12, 12, 6))
                        .build())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theCatalogueHoldsEveryMetricThatHasAConstant() throws IllegalAccessException {
        Set<MetricId> constants = new HashSet<>();
        for (Field field : MetricId.class.getFields()) {
            if (field.getType() == MetricId.class) {
                constants.add((MetricId) field.get(null));
            }
        }
        assertThat(MetricId.catalogue()).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void aWindowIsHalfOpen() {
        TimeWindow day = new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));

        assertThat(day.contains(day.from())).isTrue();
        assertThat(day.contains(day.to())).isFalse();
        assertThatThrownBy(() -> new TimeWindow(day.from(), day.from())).isInstanceOf(InvalidInputException.class);
    }
}
