package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.DestinationProfile;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.SignInResult;
import io.smm.account.TenantId;
import io.smm.account.TokenState;
import io.smm.account.WebhookAddress;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.VirtualClock;
import io.smm.core.SmmBuilder;
import io.smm.error.MissingScopeException;
import io.smm.error.SignInFailedException;
import io.smm.error.TokenRevokedException;
import io.smm.insight.MetricId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connecting accounts, and keeping an eye on how they stand. The network's people are played by the test. */
class ConnectingAccounts {

    private static final TenantId BAKERY = new TenantId("bakery-ltd");
    private static final TenantId FLORIST = new TenantId("florist-ltd");
    private static final AppId OUR_APP = new AppId("our-app");
    private static final URI OUR_SITE = URI.create("https://our-app.example/connected");
    private static final Secret PASSWORD = Secret.of("known-to-the-owner-alone");

    private final VirtualClock clock = VirtualClock.startingAt(Bakery.MONDAY_MORNING);
    private final MemoryNetwork network = MemoryNetwork.builder(clock)
            .account("bakery", PASSWORD)
            .account("cafe", PASSWORD)
            .account("florist", PASSWORD)
            .accountAt("garden", "gardener", PASSWORD)
            .build();
    private final Smm smm = SmmBuilder.create()
            .register(MemoryAdapter.factory(network))
            .clock(clock)
            .sleeper(clock)
            .build();

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void connectAnAccountWithOAuth() {
        smm.accounts().registerApp(fromThePortal(BAKERY));

        // The host keeps the attempt in the owner's web session and redirects the browser to the address.
        SignInAttempt attempt = smm.accounts().beginSignIn(signInFor(BAKERY));
        URI callback = network.signIns().allow(attempt.authorisationAddress(), "bakery");

        // The owner is back: the host's page is called with the callback address.
        SignInResult result = smm.accounts().completeSignIn(attempt, callback);
        Connection bakery = smm.accounts().connect(result.only());

        assertThat(bakery.account().handle()).contains("bakery");
        assertThat(bakery.scopes()).containsExactlyInAnyOrder("read", "write", "insights");
    }

    @Test
    void chooseOneOfSeveralPagesBehindALogin() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        network.signIns().behindLogin("anna", "bakery", "cafe");

        SignInAttempt attempt = smm.accounts().beginSignIn(signInFor(BAKERY));
        SignInResult anna =
                smm.accounts().completeSignIn(attempt, network.signIns().allow(attempt.authorisationAddress(), "anna"));

        assertThat(anna.choices())
                .extracting(choice -> choice.profile().account().handle().orElseThrow())
                .containsExactly("bakery", "cafe");
        Connection cafe = smm.accounts().connect(anna.withHandle("cafe").orElseThrow());
        assertThat(smm.accounts().whoAmI(cafe).account().handle()).contains("cafe");
    }

    @Test
    void anOwnerWhoSaysNo() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        SignInAttempt attempt = smm.accounts().beginSignIn(signInFor(BAKERY));
        URI callback = network.signIns().deny(attempt.authorisationAddress());

        assertThatThrownBy(() -> smm.accounts().completeSignIn(attempt, callback))
                .isInstanceOfSatisfying(
                        SignInFailedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SignInFailedException.Reason.DENIED));
    }

    @Test
    void twoTenantsWithAnAppOfTheirOwn() {
        AppRegistration bakerysApp = fromThePortal(BAKERY);
        AppRegistration floristsApp = fromThePortal(FLORIST);
        smm.accounts().registerApp(bakerysApp);
        smm.accounts().registerApp(floristsApp);

        Connection bakery = connected(BAKERY, "bakery");
        Connection florist = connected(FLORIST, "florist");

        assertThat(bakerysApp.clientId()).isNotEqualTo(floristsApp.clientId());
        assertThat(bakery.tenant()).isEqualTo(BAKERY);
        assertThat(florist.tenant()).isEqualTo(FLORIST);
    }

    @Test
    void anAccountOnItsOwnInstance() {
        URI garden = network.endpoint("garden");

        // Nobody registered our app there: the SDK does, once, and remembers what the instance called it.
        SignInAttempt attempt = smm.accounts()
                .beginSignIn(SignInRequest.of(BAKERY, OUR_APP, network.network(), garden)
                        .comingBackTo(OUR_SITE));
        URI callback = network.signIns().allow(attempt.authorisationAddress(), "gardener");
        Connection gardener = smm.accounts()
                .connect(smm.accounts().completeSignIn(attempt, callback).only());

        assertThat(gardener.endpoint()).isEqualTo(garden);
        assertThat(network.signIns().appsAt(garden)).hasSize(1);
        assertThat(smm.accounts().whoAmI(gardener).account()).isEqualTo(gardener.account());
    }

    @Test
    void anAddressThatIsItsOwnSecret() {
        WebhookAddress webhook = network.signIns().webhook("bakery");

        Connection bakery = smm.accounts()
                .connect(new ConnectionRequest(BAKERY, OUR_APP, network.network(), webhook.endpoint(), webhook));

        assertThat(smm.accounts().health(bakery).tokens()).isEqualTo(TokenState.NEVER_EXPIRES);
        assertThat(webhook + " " + bakery).doesNotContain(webhook.address().reveal());
    }

    @Test
    void handleARevokedToken() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        Connection bakery = connected(BAKERY, "bakery");
        network.signIns().endSessions("bakery");

        assertThatThrownBy(() -> smm.accounts().whoAmI(bakery))
                .isInstanceOfSatisfying(
                        TokenRevokedException.class,
                        gone -> assertThat(gone.retryAdvice().action()).contains("connect the account again"));
        assertThat(smm.accounts().health(bakery).tokens()).isEqualTo(TokenState.REVOKED);

        // The owner connects again; whoever stored the connection keeps it.
        assertThat(connected(BAKERY, "bakery").id()).isEqualTo(bakery.id());
        assertThat(smm.accounts().health(bakery).tokens()).isEqualTo(TokenState.FINE);
    }

    @Test
    void seeWhenAccessEnds() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        Connection bakery = connected(BAKERY, "bakery");

        ConnectionHealth health = smm.accounts().health(bakery);

        assertThat(health.tokens()).isEqualTo(TokenState.FINE);
        assertThat(health.accessEndsAt()).contains(clock.instant().plus(Duration.ofHours(2)));
        // Until then the SDK renews by itself; after that only the owner can.
        assertThat(health.reconnectBy()).contains(clock.instant().plus(Duration.ofDays(60)));
    }

    @Test
    void seeWhatTheOwnerDidNotAllow() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        SignInAttempt attempt = smm.accounts().beginSignIn(signInFor(BAKERY));
        URI callback = network.signIns().allow(attempt.authorisationAddress(), "bakery", Set.of("read", "write"));
        Connection bakery = smm.accounts()
                .connect(smm.accounts().completeSignIn(attempt, callback).only());

        smm.accounts()
                .health(bakery)
                .lacking()
                .forEach((capability, need) -> assertThat(need).hasToString("insights"));
        assertThatThrownBy(() -> smm.insights().account(bakery, Set.of(MetricId.FOLLOWERS)))
                .isInstanceOf(MissingScopeException.class)
                .hasMessageContaining("insights");
    }

    @Test
    void chooseABoardBelowTheAccount() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        Connection bakery = connected(BAKERY, "bakery");
        Destination recipes = new Destination(DestinationKind.BOARD, "b-1", Optional.of("Recipes"));
        Destination rye = new Destination(DestinationKind.BOARD_SECTION, "s-1", Optional.of("Rye"));
        Destination lastYear = new Destination(DestinationKind.BOARD, "b-2", Optional.of("Last year"));
        network.destinations().put("bakery", DestinationProfile.open(recipes));
        network.destinations().put("bakery", DestinationProfile.open(rye).within(recipes));
        network.destinations().put("bakery", DestinationProfile.open(lastYear).closed("the board is archived"));

        Destination open = smm.accounts().destinations(bakery, PageRequest.first()).stream()
                .filter(place -> place.posting() == DestinationProfile.Posting.ALLOWED)
                .map(DestinationProfile::destination)
                .findFirst()
                .orElseThrow();

        assertThat(open).isEqualTo(recipes);
        assertThat(smm.accounts().destinationsWithin(bakery, recipes, PageRequest.first()).stream())
                .extracting(DestinationProfile::destination)
                .containsExactly(rye);
    }

    @Test
    void lookUpWhomToMention() {
        smm.accounts().registerApp(fromThePortal(BAKERY));
        Connection bakery = connected(BAKERY, "bakery");

        AccountRef florist = smm.accounts()
                .lookUp(bakery, "@florist")
                .map(AccountProfile::account)
                .orElseThrow();

        assertThat(florist.id()).isNotEqualTo("florist"); // networks write ids into texts, not handles
        assertThat(smm.accounts().lookUp(bakery, "nobody")).isEmpty();
    }

    /** A developer registers the tenant's app in the network's portal and copies its id and secret. */
    private AppRegistration fromThePortal(TenantId tenant) {
        return network.signIns()
                .newApp(new AppRegistrationKey(tenant, OUR_APP, network.network(), network.endpoint()), OUR_SITE);
    }

    private SignInRequest signInFor(TenantId tenant) {
        return SignInRequest.of(tenant, OUR_APP, network.network(), network.endpoint());
    }

    private Connection connected(TenantId tenant, String login) {
        SignInAttempt attempt = smm.accounts().beginSignIn(signInFor(tenant));
        URI callback = network.signIns().allow(attempt.authorisationAddress(), login);
        return smm.accounts()
                .connect(smm.accounts().completeSignIn(attempt, callback).only());
    }
}
