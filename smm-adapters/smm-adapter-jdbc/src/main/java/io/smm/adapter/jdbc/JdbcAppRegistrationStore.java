package io.smm.adapter.jdbc;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.TokenCipher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keeps app registrations, their client secrets sealed. */
final class JdbcAppRegistrationStore implements AppRegistrationStore {

    private static final String SELECT =
            "select key_hash, tenant, app, network, endpoint, client_id, redirect_uri, sealed from {app}";
    private static final String UPDATE =
            "update {app} set client_id = ?, redirect_uri = ?, sealed = ? where key_hash = ?";

    private final Database database;
    private final TokenCipher cipher;

    /** Over tables that are up to date. */
    JdbcAppRegistrationStore(Database database, TokenCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Optional<AppRegistration> find(AppRegistrationKey key) {
        return database.read(sql -> find(sql, key));
    }

    @Override
    public void put(AppRegistration registration) {
        database.write(sql -> {
            if (!update(sql, registration) && !insert(sql, registration)) {
                update(sql, registration);
            }
            return true;
        });
    }

    @Override
    public AppRegistration putIfAbsent(AppRegistration registration) {
        return database.write(sql -> insert(sql, registration)
                ? registration
                : find(sql, registration.key()).orElse(registration));
    }

    @Override
    public void remove(AppRegistrationKey key) {
        database.change(sql -> sql.change("delete from {app} where key_hash = ?", hash(key)));
    }

    /** Seals with the present key what an earlier one sealed. Registrations are few: one for each app and instance. */
    public int reseal() {
        List<AppRegistration> sealedBefore = database
                .read(sql -> sql.list(SELECT + " where sealed is not null", row -> {
                    boolean old = !cipher.isCurrent(row.bytes("sealed"));
                    return old ? Optional.of(read(row)) : Optional.<AppRegistration>empty();
                }))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        sealedBefore.forEach(one -> database.change(sql -> update(sql, one)));
        return sealedBefore.size();
    }

    private Optional<AppRegistration> find(Sql sql, AppRegistrationKey key) throws SQLException {
        return sql.find(SELECT + " where key_hash = ?", this::read, hash(key));
    }

    private boolean insert(Sql sql, AppRegistration app) throws SQLException {
        AppRegistrationKey key = app.key();
        return sql.insert(
                "insert into {app} (key_hash, tenant, app, network, endpoint, client_id, redirect_uri, sealed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                hash(key),
                key.tenant().value(),
                key.app().value(),
                key.network().id(),
                key.endpoint().toString(),
                app.clientId(),
                app.redirectUri().toString(),
                sealedSecret(app));
    }

    private boolean update(Sql sql, AppRegistration app) throws SQLException {
        return sql.change(UPDATE, app.clientId(), app.redirectUri().toString(), sealedSecret(app), hash(app.key()))
                == 1;
    }

    private Object sealedSecret(AppRegistration app) {
        return app.clientSecret()
                .<Object>map(secret ->
                        cipher.seal(secret.reveal().getBytes(StandardCharsets.UTF_8), context(hash(app.key()))))
                .orElse(Sql.Absent.BYTES);
    }

    private AppRegistration read(Row row) throws SQLException {
        AppRegistrationKey key = new AppRegistrationKey(
                new TenantId(row.text("tenant")),
                new AppId(row.text("app")),
                new Network(row.text("network")),
                URI.create(row.text("endpoint")));
        Optional<Secret> secret = row.findBytes("sealed")
                .map(bytes -> cipher.open(bytes, context(hash(key))))
                .map(plain -> Secret.of(new String(plain, StandardCharsets.UTF_8)));
        return new AppRegistration(key, row.text("client_id"), secret, URI.create(row.text("redirect_uri")));
    }

    private static byte[] context(String hash) {
        return ("smm client secret of " + hash).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(AppRegistrationKey key) {
        return KeyHash.of(
                key.tenant().value(),
                key.app().value(),
                key.network().id(),
                key.endpoint().toString());
    }
}
