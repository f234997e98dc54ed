package io.smm.adapter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.smm.spi.CursorStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A process that stores places one after the other and tells each that was confirmed, until somebody kills it. */
final class KilledWriter {

    private KilledWriter() {}

    /** The database's URL, the user, and what the keys of this run begin with. */
    public static void main(String[] args) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CursorStore store = JdbcStores.open(
                        JdbcOptions.of(source(args[0], args[1])).build())
                .cursorStore()
                .orElseThrow();
        for (int i = 0; ; i++) {
            if (store.replace(args[2] + i, 0, "x".repeat(200))) {
                told.println(i);
            }
        }
    }

    static HikariDataSource source(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
