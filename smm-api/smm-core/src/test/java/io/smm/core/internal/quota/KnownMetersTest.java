package io.smm.core.internal.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.TenantId;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class KnownMetersTest {

    private static final QuotaRule RULE = rule();

    private final KnownMeters known = new KnownMeters();

    @Test
    void whoDiffersInAnythingThatAHolderIsMadeOfIsCountedApart() {
        CallScope one = scope(Network.BLUESKY, "https://a.test", "tenant", "app", "account");
        List<CallScope> others = List.of(
                scope(Network.MASTODON, "https://a.test", "tenant", "app", "account"),
                scope(Network.BLUESKY, "https://b.test", "tenant", "app", "account"),
                scope(Network.BLUESKY, "https://a.test", "other", "app", "account"),
                scope(Network.BLUESKY, "https://a.test", "tenant", "other", "account"),
                scope(Network.BLUESKY, "https://a.test", "tenant", "app", "other"));
        Meter first = meter(one, RULE);

        assertThat(others).allSatisfy(other -> assertThat(meter(other, RULE)).isNotSameAs(first));
        assertThat(meter(one, rule())).isNotSameAs(first);
        assertThat(meter(scope(Network.BLUESKY, "https://a.test", "tenant", "app", "account"), RULE))
                .as("the same holder of the same rule")
                .isSameAs(first);
    }

    @Test
    void moreCallersThanAreKeptAreCountedRightToo() {
        for (int i = 0; i < 10_000; i++) {
            String account = "account" + i;
            assertThat(meter(scope(Network.BLUESKY, "https://a.test", "tenant", "app", account), RULE)
                            .key())
                    .endsWith(account);
        }
    }

    private Meter meter(CallScope scope, QuotaRule rule) {
        BiFunction<CallScope, QuotaRule, Meter> making =
                (who, what) -> new Meter(who.account(), what, QuotaPart.WHOLE, what.window(), OptionalLong.empty());
        return known.of(scope, rule, making);
    }

    private static QuotaRule rule() {
        return new QuotaRule(
                "posts", QuotaScope.ACCOUNT, Duration.ofHours(1), 10, "https://quotas.test", LocalDate.of(2026, 1, 1));
    }

    private static CallScope scope(Network network, String endpoint, String tenant, String app, String account) {
        return new CallScope(
                network, URI.create(endpoint), new TenantId(tenant), new AppId(app), account, Optional.empty());
    }
}
