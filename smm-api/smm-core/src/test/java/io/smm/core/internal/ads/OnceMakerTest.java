package io.smm.core.internal.ads;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdObjectId;
import io.smm.ads.ClientReference;
import io.smm.ads.CreationOutcome;
import io.smm.core.InMemoryAdAttemptStore;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.RequestKey;
import io.smm.spi.Settlement;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One thing on an ad platform is made once, by whatever means the platform lets one settle a lost answer. */
class OnceMakerTest {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);
    private static final Duration LAG = Duration.ofMinutes(1);
    private static final Settlement LOOK_UP = new Settlement(Settlement.Kind.READ_BACK, LAG, false);
    private static final Settlement KEY = new Settlement(Settlement.Kind.NATIVE_KEY, LAG, true);
    private static final Settlement NOTHING = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
    private static final AdObjectId MADE = new AdCampaignId(Network.MEMORY, "c1");

    private final InMemoryAdAttemptStore attempts = new InMemoryAdAttemptStore();
    private final Connection connection = Connection.of(
            new TenantId("tenant"),
            new AppId("app"),
            URI.create("memory://here"),
            new AccountRef(Network.MEMORY, "account-1", Optional.empty()));
    private final ClientReference mark = References.of(connection.id(), new RequestKey("key"), "campaign");
    private Optional<AdObjectId> visible = Optional.empty();
    private int sent;

    @Test
    void afterALostAnswerNothingIsSentAgainBeforeALookUpCanTell() {
        Instant decided = START.plus(LONGEST_CALL).plus(LAG);

        assertThat(lost(LOOK_UP, START)).isEqualTo(new CreationOutcome.Unknown(Optional.of(decided)));
        assertThat(answered(LOOK_UP, decided.minusNanos(1)))
                .isEqualTo(new CreationOutcome.Unknown(Optional.of(decided)));
        assertThat(sent).isEqualTo(1);

        assertThat(answered(LOOK_UP, decided)).isEqualTo(new CreationOutcome.Created(MADE));
        assertThat(sent).isEqualTo(2);
    }

    @Test
    void whatALookUpFindsIsNotSentAgain() {
        lost(LOOK_UP, START);
        visible = Optional.of(MADE);

        assertThat(answered(LOOK_UP, START.plusSeconds(1))).isEqualTo(new CreationOutcome.Found(MADE));
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void aPlatformThatHonoursTheKeyMayBeAskedAgainAtOnce() {
        lost(KEY, START);

        assertThat(answered(KEY, START)).isEqualTo(new CreationOutcome.Created(MADE));
    }

    @Test
    void whereNothingCanBeLookedUpTheUnknownStaysUnknown() {
        lost(NOTHING, START);

        assertThat(answered(NOTHING, START.plus(Duration.ofDays(365))))
                .isEqualTo(new CreationOutcome.Unknown(Optional.empty()));
        assertThat(sent).isEqualTo(1);
    }

    private CreationOutcome lost(Settlement settlement, Instant now) {
        return at(now).make(connection, settlement, mark, () -> visible, () -> {
            sent++;
            throw new UnknownOutcomeException(
                    ErrorDetails.of("no answer", RetryAdvice.reconcileFirst()).build());
        });
    }

    private CreationOutcome answered(Settlement settlement, Instant now) {
        return at(now).make(connection, settlement, mark, () -> visible, () -> {
            sent++;
            return MADE;
        });
    }

    private OnceMaker at(Instant now) {
        return new OnceMaker(attempts, Clock.fixed(now, ZoneOffset.UTC), LONGEST_CALL);
    }
}
