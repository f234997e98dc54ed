package io.smm.example.cookbook;

import io.smm.Money;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.ads.AdCampaignId;
import io.smm.ads.BoostRequest;
import io.smm.ads.SpendConsent;
import io.smm.audience.Criteria;
import io.smm.audience.Segment;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.ApprovalRules;
import io.smm.spi.CursorStore;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** The business of most examples: a bakery with one account on one simulated network, on a Monday morning in May. */
final class Bakery implements AutoCloseable {

    static final Instant MONDAY_MORNING = Instant.parse("2026-05-04T08:00:00Z");
    static final TenantId TENANT = new TenantId("bakery-ltd");
    static final AppId APP = new AppId("our-app");

    private static final Secret PASSWORD = Secret.of("the-bakerys-password");

    final VirtualClock clock = VirtualClock.startingAt(MONDAY_MORNING);
    final MemoryNetwork network;
    final Smm smm;
    final Connection account;

    private Bakery(UnaryOperator<MemoryNetwork.Builder> options) {
        network = options.apply(MemoryNetwork.builder(clock).account("bakery", PASSWORD))
                .build();
        smm = newSmm();
        account = smm.accounts().connect(request());
    }

    static Bakery opened() {
        return new Bakery(options -> options);
    }

    static Bakery openedOn(UnaryOperator<MemoryNetwork.Builder> options) {
        return new Bakery(options);
    }

    /** Another {@code Smm} on the same network and clock, with stores of its own. */
    Smm newSmm() {
        return SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(clock)
                .sleeper(clock)
                .build();
    }

    /** Another process that shares where feeds stand; it signs in anew. */
    Smm newSmm(CursorStore places) {
        Smm another = SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(clock)
                .sleeper(clock)
                .cursorStore(places)
                .build();
        another.accounts().connect(request());
        return another;
    }

    /** Another process, whose posts need approval; it signs in anew. */
    Smm newSmm(ApprovalRules rules) {
        Smm another = SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(clock)
                .sleeper(clock)
                .approvals(rules)
                .build();
        another.accounts().connect(request());
        return another;
    }

    /** Signs the account in, for an {@code Smm} with stores of its own. */
    ConnectionRequest request() {
        return new ConnectionRequest(
                TENANT, APP, network.network(), network.endpoint(), new AppPassword("bakery", PASSWORD));
    }

    PostRef published(String text) {
        return smm.publishing()
                .publish(PublishRequest.of(account, Post.of(text)))
                .publications()
                .get(0)
                .ref();
    }

    /** Publishes a text and shows it to all of France for four days and forty euros: a campaign that is on. */
    AdCampaignId advertised(String text) {
        Money cap = Money.of("40.00", "EUR");
        Segment france = Segment.named("France").where(Criteria.country("FR"));
        BoostRequest boost = BoostRequest.builder(cap, clock.instant().plus(Duration.ofDays(4)), france)
                .build();
        AdCampaignId campaign = smm.ads()
                .boost(account, published(text), boost, new RequestKey(text))
                .campaign()
                .orElseThrow();
        smm.ads().activate(account, campaign, SpendConsent.upTo(cap));
        return campaign;
    }

    @Override
    public void close() {
        smm.close();
    }
}
