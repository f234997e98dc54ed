package io.smm.adapter.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.smm.account.Secret;
import io.smm.core.AesGcmTokenCipher;
import io.smm.spi.MediaStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database of each kind, started once for all tests of the process; each test opens tables of its own. */
public enum TestDatabase {
    H2_FILE(Dialect.H2),
    POSTGRES(Dialect.POSTGRESQL),
    SQLITE_FILE(Dialect.SQLITE);

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final Dialect dialect;
    private HikariDataSource source;
    private JdbcStores kept;

    TestDatabase(Dialect dialect) {
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Connections to the database, ten at most. */
    public synchronized DataSource source() {
        if (source == null) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url());
            config.setMaximumPoolSize(10);
            if (dialect == Dialect.H2) {
                config.setUsername("sa");
                config.setPassword("");
            }
            source = new HikariDataSource(config);
        }
        return source;
    }

    /** Stores over empty tables that no other test uses. */
    public JdbcStores fresh() {
        return JdbcStores.open(options(newPrefix()).build());
    }

    /** Stores over tables that are emptied: quicker than new ones, for tests that follow each other. */
    synchronized JdbcStores emptied() {
        if (kept == null) {
            kept = JdbcStores.open(options("kept_").build());
        }
        empty("kept_");
        return kept;
    }

    /** Media over tables that are emptied, with a bound of their own. */
    MediaStore emptiedMedia(long mostBytes) {
        emptied();
        return JdbcStores.open(options("kept_").mostMediaBytes(mostBytes).build())
                .mediaStore()
                .orElseThrow();
    }

    JdbcOptions.Builder options(String prefix) {
        return JdbcOptions.of(source()).prefix(prefix).cipher(cipher());
    }

    public static String newPrefix() {
        return "t" + PREFIXES.incrementAndGet() + "_";
    }

    static AesGcmTokenCipher cipher() {
        return AesGcmTokenCipher.of(
                "test", AesGcmTokenCipher.key(Secret.of(Base64.getEncoder().encodeToString(new byte[32]))));
    }

    /** The tables of a prefix, without those that say which migrations there were. */
    public List<String> tables(String prefix) {
        List<String> tables = new ArrayList<>();
        try (Connection connection = source().getConnection();
                ResultSet found =
                        connection.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith(prefix) && !name.contains("migration") && !name.endsWith("plan_log")) {
                    tables.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tables.sort(null);
        return tables;
    }

    private void empty(String prefix) {
        List<String> tables = tables(prefix);
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        try {
            return switch (dialect) {
                case H2 -> "jdbc:h2:async:" + folder().resolve("h2") + ";WRITE_DELAY=0";
                case SQLITE -> "jdbc:sqlite:" + folder().resolve("sqlite.db") + "?journal_mode=WAL&synchronous=FULL";
                case POSTGRESQL -> Server.POSTGRES.getJdbcUrl("postgres", "postgres");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("basedir", "."), "target", "databases"));
        return Files.createTempDirectory(folder, "db").toAbsolutePath();
    }

    /** Started with the first test that asks for it; ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // Tests are about what happens when processes are killed, not machines.
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "postgres-stop"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
