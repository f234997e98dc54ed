package io.smm.adapter.jdbc;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.json.SmmJson;
import io.smm.spi.TokenCipher;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where and how {@link JdbcStores} keep what they keep. Immutable. */
public final class JdbcOptions {

    private final Builder state;

    private JdbcOptions(Builder state) {
        this.state = state;
    }

    /**
     * Starts options.
     *
     * @param source gives connections to the database, better from a pool; stays the host's own: it is never closed
     * @return a builder with the defaults
     */
    public static Builder of(DataSource source) {
        return new Builder(source);
    }

    /** {@return what gives connections} */
    public DataSource source() {
        return state.source;
    }

    /** {@return which database it is; empty to ask its driver, which is the default} */
    public Optional<Dialect> dialect() {
        return Optional.ofNullable(state.dialect);
    }

    /** {@return the schema that the tables lie in, which must be there; empty for the connection's own, which is the default} */
    public Optional<String> schema() {
        return Optional.ofNullable(state.schema);
    }

    /** {@return what the names of all tables and indexes begin with; default {@code smm_}} */
    public String prefix() {
        return state.prefix;
    }

    /** {@return how values are written; default {@link SmmJson#standard()}, which knows no network's own variants} */
    public SmmJson json() {
        return state.json;
    }

    /** {@return what seals tokens and client secrets; empty by default: then there is no store for them} */
    public Optional<TokenCipher> cipher() {
        return Optional.ofNullable(state.cipher);
    }

    /** {@return the most time that one statement takes, or waits for a lock, on PostgreSQL and SQLite; default 10 seconds} */
    public Duration statementTimeout() {
        return state.statementTimeout;
    }

    /** {@return how many bytes of media may lie in the database, for all tenants; default 10 GiB} */
    public long mostMediaBytes() {
        return state.mostMediaBytes;
    }

    /** {@return whether {@link JdbcStores#open} brings the tables up to date; default yes; if not, it checks that they are} */
    public boolean migrates() {
        return state.migrates;
    }

    /** Builds {@link JdbcOptions}. Not thread-safe. */
    public static final class Builder {

        /** No quoting, so nothing to escape; PostgreSQL cuts names at 63 bytes. */
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");

        private final DataSource source;
        private @Nullable Dialect dialect;
        private @Nullable String schema;
        private String prefix = "smm_";
        private SmmJson json = SmmJson.standard();
        private @Nullable TokenCipher cipher;
        private Duration statementTimeout = Duration.ofSeconds(10);
        private long mostMediaBytes = 10L << 30;
        private boolean migrates = true;

        private Builder(DataSource source) {
            this.source = Objects.requireNonNull(source, "source");
        }

        private Builder(Builder other) {
            source = other.source;
            dialect = other.dialect;
            schema = other.schema;
            prefix = other.prefix;
            json = other.json;
            cipher = other.cipher;
            statementTimeout = other.statementTimeout;
            mostMediaBytes = other.mostMediaBytes;
            migrates = other.migrates;
        }

        /**
         * Says which database it is, for drivers that give it another name.
         *
         * @param value the database
         * @return this
         */
        public Builder dialect(Dialect value) {
            dialect = Objects.requireNonNull(value, "dialect");
            return this;
        }

        /**
         * Puts the tables into a schema of their own.
         *
         * @param value its name: a small letter, then up to 29 small letters, digits and underscores; must be there; not with SQLite
         * @return this
         */
        public Builder schema(String value) {
            schema = Objects.requireNonNull(value, "schema");
            return this;
        }

        /**
         * Names the tables and indexes.
         *
         * @param value what their names begin with: a small letter, then up to 29 small letters, digits and underscores
         * @return this
         */
        public Builder prefix(String value) {
            prefix = Objects.requireNonNull(value, "prefix");
            return this;
        }

        /**
         * Says how values are written.
         *
         * @param value with the codecs of all adapters that are used: {@code SmmJson.builder().variantsOf(…)}
         * @return this
         */
        public Builder json(SmmJson value) {
            json = Objects.requireNonNull(value, "json");
            return this;
        }

        /**
         * Says what seals tokens and client secrets.
         *
         * @param value the cipher, such as {@code AesGcmTokenCipher} of smm-core
         * @return this
         */
        public Builder cipher(TokenCipher value) {
            cipher = Objects.requireNonNull(value, "cipher");
            return this;
        }

        /**
         * Bounds a statement.
         *
         * @param value one second to one hour
         * @return this
         */
        public Builder statementTimeout(Duration value) {
            statementTimeout = Objects.requireNonNull(value, "statementTimeout");
            return this;
        }

        /**
         * Bounds the media that lie in the database. What would go beyond is refused before its post is planned or published. Media
         * that several transactions put which are not committed yet may exceed it together.
         *
         * @param value how many bytes, 1 or more
         * @return this
         */
        public Builder mostMediaBytes(long value) {
            mostMediaBytes = value;
            return this;
        }

        /**
         * Leaves the tables to the host's own migrations, such as Flyway's over the same files.
         *
         * @return this
         */
        public Builder withoutMigrating() {
            migrates = false;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return immutable
         * @throws InvalidInputException when a name or a number is out of its bounds; says all
         */
        public JdbcOptions build() {
            Faults.of("JdbcOptions")
                    .check(NAME.matcher(prefix).matches(), "prefix", "must match " + NAME)
                    .check(schema == null || NAME.matcher(schema).matches(), "schema", "must match " + NAME)
                    .check(schema == null || dialect != Dialect.SQLITE, "schema", "is nothing that SQLite has")
                    .check(
                            statementTimeout.compareTo(Duration.ofSeconds(1)) >= 0
                                    && statementTimeout.compareTo(Duration.ofHours(1)) <= 0,
                            "statementTimeout",
                            "must be one second to one hour")
                    .check(mostMediaBytes >= 1, "mostMediaBytes", "must be at least 1, is ", mostMediaBytes)
                    .raise();
            return new JdbcOptions(new Builder(this));
        }
    }
}
