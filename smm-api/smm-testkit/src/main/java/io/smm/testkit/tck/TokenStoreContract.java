package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.ConnectionId;
import io.smm.account.Secret;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of tokens promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class TokenStoreContract {

    private static final ConnectionId ACCOUNT = new ConnectionId("tenant/app/memory/host/one");
    private static final ConnectionId OTHER_ACCOUNT = new ConnectionId("tenant/app/memory/host/other");

    /** For subclasses; they need no state. */
    protected TokenStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract TokenStore emptyStore();

    @Test
    void aConnectionThatNeverSignedInHasNoTokens() {
        assertThat(emptyStore().find(ACCOUNT)).isEmpty();
    }

    @Test
    void everyPartOfTheTokensIsKept() {
        TokenStore store = emptyStore();

        store.put(ACCOUNT, tokens("full"));

        assertThat(store.find(ACCOUNT)).map(TokenStore.Stored::tokens).contains(tokens("full"));
    }

    @Test
    void tokensWithoutEndAndWithoutRenewalAreKeptAsSuch() {
        TokenStore store = emptyStore();
        TokenSet bare = new TokenSet(Secret.of("bare"), Optional.empty(), Optional.empty(), Optional.empty());

        store.put(ACCOUNT, bare);

        assertThat(store.find(ACCOUNT)).map(TokenStore.Stored::tokens).contains(bare);
    }

    @Test
    void aNewSignInReplacesWhatWasThereUnderAGreaterVersion() {
        TokenStore store = emptyStore();
        store.put(ACCOUNT, tokens("old"));
        long before = versionOf(store);

        store.put(ACCOUNT, tokens("new"));

        assertThat(store.find(ACCOUNT)).map(TokenStore.Stored::tokens).contains(tokens("new"));
        assertThat(versionOf(store)).isGreaterThan(before);
    }

    @Test
    void tokensAreReplacedUnderTheVersionThatStands() {
        TokenStore store = emptyStore();
        store.put(ACCOUNT, tokens("old"));
        long before = versionOf(store);

        assertThat(store.replace(ACCOUNT, before, tokens("new"))).isTrue();

        assertThat(store.find(ACCOUNT)).map(TokenStore.Stored::tokens).contains(tokens("new"));
        assertThat(versionOf(store)).isGreaterThan(before);
    }

    @Test
    void tokensThatSomebodyElseChangedAreNotReplaced() {
        TokenStore store = emptyStore();
        store.put(ACCOUNT, tokens("old"));
        long before = versionOf(store);
        store.replace(ACCOUNT, before, tokens("theirs"));

        assertThat(store.replace(ACCOUNT, before, tokens("ours"))).isFalse();
        assertThat(store.find(ACCOUNT)).map(TokenStore.Stored::tokens).contains(tokens("theirs"));
    }

    @Test
    void forgottenTokensAreGoneAndAreNotReplaced() {
        TokenStore store = emptyStore();
        store.put(ACCOUNT, tokens("old"));
        long before = versionOf(store);

        store.remove(ACCOUNT);
        store.remove(ACCOUNT);

        assertThat(store.find(ACCOUNT)).isEmpty();
        assertThat(store.replace(ACCOUNT, before, tokens("new"))).isFalse();
        assertThat(store.find(ACCOUNT)).isEmpty();
    }

    @Test
    void theTokensOfTwoConnectionsAreApart() {
        TokenStore store = emptyStore();
        store.put(ACCOUNT, tokens("one"));
        store.put(OTHER_ACCOUNT, tokens("other"));

        store.remove(ACCOUNT);

        assertThat(store.find(OTHER_ACCOUNT)).map(TokenStore.Stored::tokens).contains(tokens("other"));
    }

    @Test
    void ofManyWhoReplaceOneVersionExactlyOneWins() {
        TokenStore store = emptyStore();
        store.put(ACCOUNT, tokens("old"));
        long version = versionOf(store);

        List<Boolean> won = Race.of(16, runner -> store.replace(ACCOUNT, version, tokens("runner-" + runner)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(store.find(ACCOUNT)).map(TokenStore.Stored::tokens).contains(tokens("runner-" + won.indexOf(true)));
    }

    private static long versionOf(TokenStore store) {
        return store.find(ACCOUNT).orElseThrow().version();
    }

    private static TokenSet tokens(String name) {
        return new TokenSet(
                        Secret.of("access-" + name),
                        Optional.of(Samples.NOON.plus(Duration.ofHours(2))),
                        Optional.of(Secret.of("refresh-" + name)),
                        Optional.of(Samples.NOON.plus(Duration.ofDays(60))))
                .withSecret(Secret.of("secret-" + name))
                .issued(Samples.NOON)
                .consentUntil(Samples.NOON.plus(Duration.ofDays(90)))
                .revoked(Samples.NOON.plus(Duration.ofDays(1)))
                .renewing(Optional.of(Samples.NOON.plus(Duration.ofMinutes(1))));
    }
}
