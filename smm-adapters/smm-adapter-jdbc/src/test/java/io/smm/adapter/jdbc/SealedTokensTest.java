package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ConnectionId;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.core.AesGcmTokenCipher;
import io.smm.error.StorageException;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies in the database, and who can read it. */
class SealedTokensTest {

    private static final ConnectionId ONE = new ConnectionId("tenant/app/memory/host/one");
    private static final ConnectionId TWO = new ConnectionId("tenant/app/memory/host/two");
    private static final TokenSet TOKENS = new TokenSet(
            Secret.of("access-secret"), Optional.empty(), Optional.of(Secret.of("refresh-secret")), Optional.empty());

    @ParameterizedTest
    @EnumSource
    void noSecretLiesInTheTables(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        JdbcStores stores = open(database, prefix, AesGcmTokenCipher.of("one", key(1)));
        tokens(stores).put(ONE, TOKENS);
        stores.appRegistrationStore().orElseThrow().put(app());

        assertThat(bytes(database, "select sealed from " + prefix + "token")).doesNotContain("secret");
        assertThat(bytes(database, "select sealed from " + prefix + "app")).doesNotContain("secret");
        assertThat(stores.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatWasGivenToAnotherConnectionDoesNotOpen(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        JdbcStores stores = open(database, prefix, AesGcmTokenCipher.of("one", key(1)));
        tokens(stores).put(ONE, TOKENS);
        tokens(stores).put(TWO, TOKENS);
        run(
                database,
                "update " + prefix + "token set sealed = (select other.sealed from " + prefix
                        + "token other where other.connection = '" + TWO.value() + "') where connection = '"
                        + ONE.value() + "'");

        assertThatThrownBy(() -> tokens(stores).find(ONE))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("access-secret");
        assertThat(tokens(stores).find(TWO)).map(TokenStore.Stored::tokens).contains(TOKENS);
    }

    @ParameterizedTest
    @EnumSource
    void keysAreChangedWhileAllGoesOn(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        AesGcmTokenCipher old = AesGcmTokenCipher.of("old", key(1));
        JdbcStores before = open(database, prefix, old);
        for (int i = 0; i < 120; i++) { // more than a page
            tokens(before).put(new ConnectionId("tenant/app/memory/host/" + i), TOKENS);
        }
        before.appRegistrationStore().orElseThrow().put(app());
        JdbcStores both =
                open(database, prefix, AesGcmTokenCipher.of("new", key(2)).reading("old", key(1)));
        assertThat(tokens(both).find(new ConnectionId("tenant/app/memory/host/7")))
                .isPresent();
        tokens(both).put(new ConnectionId("tenant/app/memory/host/7"), TOKENS);

        assertThat(both.resealSecrets()).isEqualTo(119 + 1);
        assertThat(both.resealSecrets()).isZero();

        JdbcStores after = open(database, prefix, AesGcmTokenCipher.of("new", key(2)));
        assertThat(tokens(after)
                        .find(new ConnectionId("tenant/app/memory/host/99"))
                        .map(TokenStore.Stored::tokens))
                .contains(TOKENS);
        assertThat(after.appRegistrationStore().orElseThrow().find(app().key())).contains(app());
        assertThatThrownBy(() -> tokens(before).find(new ConnectionId("tenant/app/memory/host/99")))
                .isInstanceOf(StorageException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aVersionIsNeverGivenTwice(TestDatabase database) {
        TokenStore store = tokens(database.fresh());
        store.put(ONE, TOKENS);
        long first = store.find(ONE).orElseThrow().version();
        store.remove(ONE);
        store.put(ONE, TOKENS);

        assertThat(store.replace(ONE, first, TOKENS))
                .as("of who read before it was forgotten")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void withoutACipherThereIsNoStoreForSecrets(TestDatabase database) {
        JdbcStores stores = JdbcStores.open(JdbcOptions.of(database.source())
                .prefix(TestDatabase.newPrefix())
                .build());

        assertThat(stores.tokenStore()).isEmpty();
        assertThat(stores.appRegistrationStore()).isEmpty();
    }

    private static TokenStore tokens(JdbcStores stores) {
        return stores.tokenStore().orElseThrow();
    }

    private static JdbcStores open(TestDatabase database, String prefix, AesGcmTokenCipher cipher) {
        return JdbcStores.open(database.options(prefix).cipher(cipher).build());
    }

    private static AppRegistration app() {
        AppRegistrationKey key = new AppRegistrationKey(
                new TenantId("tenant"), new AppId("app"), Network.MEMORY, URI.create("https://one.example"));
        return AppRegistration.of(key, "client", Secret.of("client-secret"), URI.create("https://app.example/back"));
    }

    private static SecretKey key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return AesGcmTokenCipher.key(Secret.of(Base64.getEncoder().encodeToString(bytes)));
    }

    private static String bytes(TestDatabase database, String question) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                all.append(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }

    private static void run(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement()) {
            assertThat(one.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
