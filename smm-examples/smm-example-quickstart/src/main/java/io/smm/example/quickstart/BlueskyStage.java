package io.smm.example.quickstart;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.campaign.Economics;
import io.smm.core.SmmBuilder;
import io.smm.listening.Signal;
import io.smm.metrics.campaign.ReachFigures;
import io.smm.metrics.virality.Cascade;
import io.smm.post.PostRef;
import io.smm.spi.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A real Bluesky server. Nobody is simulated here: who does not come, does not comment. */
final class BlueskyStage implements Stage {

    private static final TenantId TENANT = new TenantId("quickstart");
    private static final AppId APP = new AppId("quickstart");

    private final Clock clock;
    private final Sleeper sleeper;
    private final DeliveryLog deliveries = new DeliveryLog();
    private final DeclaredProfiles profiles;
    private final URI service;
    private final AppPassword credentials;
    private final Smm smm;

    BlueskyStage(QuickstartOptions options, String password, Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
        profiles = new DeclaredProfiles(clock);
        service = Objects.requireNonNull(options.service, "service");
        credentials = new AppPassword(Objects.requireNonNull(options.handle, "handle"), Secret.of(password));
        SmmBuilder builder =
                SmmBuilder.create().clock(clock).observer(deliveries).register(BlueskyAdapter.factory());
        profiles.registerWith(builder);
        smm = builder.build();
    }

    @Override
    public Smm smm() {
        return smm;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ConnectionRequest target() {
        return new ConnectionRequest(TENANT, APP, Network.BLUESKY, service, credentials);
    }

    @Override
    public List<Connection> profiles() {
        return profiles.connections(TENANT, APP);
    }

    @Override
    public Optional<Economics> exampleEconomics() {
        return Optional.empty();
    }

    @Override
    public DeliveryLog deliveries() {
        return deliveries;
    }

    @Override
    public int waves() {
        return 1;
    }

    @Override
    public String letPeopleReact(PostRef post, int wave) {
        return "nobody is simulated on a real network";
    }

    @Override
    public String answerTo(Signal comment) {
        return "Thank you for asking! Yes: every day from nine, as long as there is some.";
    }

    @Override
    public Optional<ReachFigures> reached() {
        return Optional.empty();
    }

    @Override
    public Optional<Cascade> passedOn(Instant published) {
        return Optional.empty();
    }

    @Override
    public void pause(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RunFailed("interrupted while waiting for a comment", interrupted);
        }
    }

    @Override
    public void close() {
        smm.close();
    }
}
