package io.smm.adapter.jdbc;

import io.smm.account.ConnectionId;
import io.smm.spi.TokenCipher;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps tokens, sealed for their connection. Forgotten tokens leave a row without bytes, so that a version is never given twice to a
 * connection.
 */
final class JdbcTokenStore implements TokenStore {

    private static final int A_PAGE = 100;

    /** No record: what it holds is an array. */
    private static final class Sealed {
        private final String hash;
        private final String connection;
        private final byte[] bytes;
        private final long version;

        Sealed(Row row) throws SQLException {
            hash = row.text("key_hash");
            connection = row.text("connection");
            bytes = row.bytes("sealed");
            version = row.number("version");
        }
    }

    private final Database database;
    private final TokenCipher cipher;

    /** Over tables that are up to date. */
    JdbcTokenStore(Database database, TokenCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Optional<Stored> find(ConnectionId connection) {
        return database.read(sql -> sql.find(
                        "select key_hash, connection, sealed, version from {token} where key_hash = ? and sealed is not null",
                        Sealed::new,
                        KeyHash.of(connection.value())))
                .map(row ->
                        new Stored(TokenBytes.read(cipher.open(row.bytes, context(connection.value()))), row.version));
    }

    @Override
    public void put(ConnectionId connection, TokenSet tokens) {
        String hash = KeyHash.of(connection.value());
        byte[] cipherText = seal(connection, tokens);
        database.write(sql -> {
            String update = "update {token} set sealed = ?, version = version + 1 where key_hash = ?";
            if (sql.change(update, cipherText, hash) == 0
                    && !sql.insert(
                            "insert into {token} (key_hash, connection, sealed, version) values (?, ?, ?, 1)",
                            hash,
                            connection.value(),
                            cipherText)) {
                sql.change(update, cipherText, hash);
            }
            return true;
        });
    }

    @Override
    public boolean replace(ConnectionId connection, long expectedVersion, TokenSet tokens) {
        return database.change(sql -> sql.change(
                        "update {token} set sealed = ?, version = version + 1"
                                + " where key_hash = ? and version = ? and sealed is not null",
                        seal(connection, tokens),
                        KeyHash.of(connection.value()),
                        expectedVersion)
                == 1);
    }

    @Override
    public void remove(ConnectionId connection) {
        database.change(sql -> sql.change(
                "update {token} set sealed = ?, version = version + 1 where key_hash = ? and sealed is not null",
                Sql.Absent.BYTES,
                KeyHash.of(connection.value())));
    }

    /** Seals with the present key what an earlier one sealed; tokens that change meanwhile are sealed with it anyway. */
    public int reseal() {
        int changed = 0;
        String after = "";
        while (true) {
            String from = after;
            List<Sealed> page = database.read(sql -> sql.list(
                    "select key_hash, connection, sealed, version from {token}"
                            + " where sealed is not null and key_hash > ? order by key_hash limit " + A_PAGE,
                    Sealed::new,
                    from));
            for (Sealed row : page) {
                changed += cipher.isCurrent(row.bytes) ? 0 : reseal(row);
            }
            if (page.size() < A_PAGE) {
                return changed;
            }
            after = page.get(page.size() - 1).hash;
        }
    }

    private int reseal(Sealed row) {
        byte[] context = context(row.connection);
        byte[] cipherText = cipher.seal(cipher.open(row.bytes, context), context);
        return database.change(sql -> sql.change(
                "update {token} set sealed = ? where key_hash = ? and version = ?", cipherText, row.hash, row.version));
    }

    private byte[] seal(ConnectionId connection, TokenSet tokens) {
        return cipher.seal(TokenBytes.write(tokens), context(connection.value()));
    }

    /** The connection's id names the tenant, app, network, server and account. */
    private static byte[] context(String connection) {
        return ("smm token of " + connection).getBytes(StandardCharsets.UTF_8);
    }
}
