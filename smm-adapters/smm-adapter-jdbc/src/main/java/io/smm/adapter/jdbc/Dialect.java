package io.smm.adapter.jdbc;

import java.util.Locale;
import java.util.Optional;

/** The databases that stores can be kept in. */
public enum Dialect {
    /** H2, embedded in the process or as a server: for one node. Must run with {@code WRITE_DELAY=0}, see {@link JdbcStores}. */
    H2,
    /** PostgreSQL: for any number of nodes. */
    POSTGRESQL,
    /** SQLite: for one machine. Its tables have no schema. */
    SQLITE;

    /** What a driver says of the database that it is connected to. */
    static Optional<Dialect> of(String productName) {
        String name = productName.toLowerCase(Locale.ROOT);
        for (Dialect dialect : values()) {
            if (name.equals(dialect.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }
}
