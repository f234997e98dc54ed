package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.spi.AppRegistrationStore;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of app registrations promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class AppRegistrationStoreContract {

    private static final AppRegistrationKey KEY = key("tenant", "app", "memory", "https://one.example");

    /** For subclasses; they need no state. */
    protected AppRegistrationStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract AppRegistrationStore emptyStore();

    @Test
    void anAppThatNobodyRegisteredIsNotThere() {
        assertThat(emptyStore().find(KEY)).isEmpty();
    }

    @Test
    void everyPartOfARegistrationIsKept() {
        AppRegistrationStore store = emptyStore();
        AppRegistration publicClient =
                new AppRegistration(KEY, "id-1", Optional.empty(), URI.create("https://app.example/back?x=1"));

        store.put(publicClient);

        assertThat(store.find(KEY)).contains(publicClient);
    }

    @Test
    void aNewSecretReplacesTheOldOne() {
        AppRegistrationStore store = emptyStore();
        store.put(app(KEY, "id-1", "old-secret"));

        store.put(app(KEY, "id-1", "new-secret"));

        assertThat(store.find(KEY)).contains(app(KEY, "id-1", "new-secret"));
    }

    @Test
    void tenantsAppsNetworksAndInstancesAreApart() {
        AppRegistrationStore store = emptyStore();
        List<AppRegistrationKey> keys = List.of(
                KEY,
                key("other", "app", "memory", "https://one.example"),
                key("tenant", "other", "memory", "https://one.example"),
                key("tenant", "app", "other", "https://one.example"),
                key("tenant", "app", "memory", "https://two.example"));
        for (int i = 0; i < keys.size(); i++) {
            store.put(app(keys.get(i), "id-" + i, "secret-" + i));
        }

        for (int i = 0; i < keys.size(); i++) {
            assertThat(store.find(keys.get(i))).contains(app(keys.get(i), "id-" + i, "secret-" + i));
        }
    }

    @Test
    void whatStandsIsNotReplacedByAnotherRegistrationOfTheSameApp() {
        AppRegistrationStore store = emptyStore();

        assertThat(store.putIfAbsent(app(KEY, "id-1", "one"))).isEqualTo(app(KEY, "id-1", "one"));
        assertThat(store.putIfAbsent(app(KEY, "id-2", "two"))).isEqualTo(app(KEY, "id-1", "one"));
        assertThat(store.find(KEY)).contains(app(KEY, "id-1", "one"));
    }

    @Test
    void aForgottenAppIsGone() {
        AppRegistrationStore store = emptyStore();
        store.put(app(KEY, "id-1", "secret"));

        store.remove(KEY);
        store.remove(KEY);

        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void ofManyWhoRegisterAtOnceAllUseOneApp() {
        AppRegistrationStore store = emptyStore();

        List<AppRegistration> standing =
                Race.of(16, runner -> store.putIfAbsent(app(KEY, "id-" + runner, "secret-" + runner)));

        assertThat(new HashSet<>(standing)).hasSize(1);
        assertThat(store.find(KEY)).contains(standing.get(0));
    }

    private static AppRegistrationKey key(String tenant, String app, String network, String endpoint) {
        return new AppRegistrationKey(new TenantId(tenant), new AppId(app), new Network(network), URI.create(endpoint));
    }

    private static AppRegistration app(AppRegistrationKey key, String clientId, String secret) {
        return AppRegistration.of(key, clientId, Secret.of(secret), URI.create("https://app.example/back"));
    }
}
