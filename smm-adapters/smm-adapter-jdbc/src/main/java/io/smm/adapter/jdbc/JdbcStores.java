package io.smm.adapter.jdbc;

import io.smm.error.InvalidInputException;
import io.smm.error.StorageException;
import io.smm.spi.AdAttemptStore;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.AudienceMemberStore;
import io.smm.spi.CollectionStore;
import io.smm.spi.ConsentStore;
import io.smm.spi.CrisisStore;
import io.smm.spi.CursorStore;
import io.smm.spi.MediaStore;
import io.smm.spi.MessageStore;
import io.smm.spi.MetricHistory;
import io.smm.spi.OutboxStore;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanStore;
import io.smm.spi.QuotaStore;
import io.smm.spi.StoreSet;
import io.smm.spi.TokenStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that an {@code Smm} keeps, in tables of the host's own database. Each write is a transaction of its own that is committed before
 * its method returns, or part of a transaction of the host's, see {@link #within}. Holds no connection and no thread; thread-safe.
 *
 * <p>What a method has confirmed survives a kill of the process. PostgreSQL and SQLite see to that by default. <b>H2 does not</b>: it
 * writes up to half a second late. Put {@code ;WRITE_DELAY=0} into its URL; a user with rights is given it without, any other is
 * refused with {@link StorageException}. Put {@code async:} before its path too ({@code jdbc:h2:async:/var/lib/shop/smm}): a plain file is
 * closed for everybody when a thread is interrupted that reads or writes it just then. A failing database is a {@link StorageException} everywhere; its advice says whether the same
 * call may be repeated.
 *
 * <p>A transaction takes what the data source gives: {@code READ COMMITTED} is enough. Nodes may share the tables when all are of the
 * same version, or of two that follow each other: the newer one adds to the tables when it is started first, and nodes of the older one
 * live with that, also when they are started again.
 */
public final class JdbcStores implements StoreSet {

    private final Database database;
    private final DatabaseClock clock;
    private final Archive archive;
    private final JdbcPlanStore plan;
    private final JdbcOutboxStore outbox;
    private final JdbcCursorStore cursors;
    private final JdbcQuotaStore quotas;
    private final JdbcPauseStore pauses;
    private final JdbcCrisisStore crises;
    private final JdbcCollectionStore collections;
    private final JdbcMetricHistory history;
    private final JdbcAdAttemptStore adAttempts;
    private final JdbcMessageStore messages;
    private final JdbcConsentStore consents;
    private final JdbcAudienceMemberStore members;
    private final JdbcMediaStore media;
    private final Optional<JdbcTokenStore> tokens;
    private final Optional<JdbcAppRegistrationStore> apps;

    private JdbcStores(Database database, JdbcOptions options, DatabaseClock clock) {
        this.database = database;
        this.clock = clock;
        this.archive = new Archive(database);
        Documents documents = new Documents(options.json());
        plan = new JdbcPlanStore(database, documents, clock);
        outbox = new JdbcOutboxStore(database, documents, clock);
        cursors = new JdbcCursorStore(database);
        quotas = new JdbcQuotaStore(database, documents);
        pauses = new JdbcPauseStore(database, documents);
        crises = new JdbcCrisisStore(database, documents);
        collections = new JdbcCollectionStore(database, documents);
        history = new JdbcMetricHistory(database, documents);
        adAttempts = new JdbcAdAttemptStore(database);
        messages = new JdbcMessageStore(database, documents);
        consents = new JdbcConsentStore(database, documents);
        members = new JdbcAudienceMemberStore(database, documents);
        media = new JdbcMediaStore(database, options.mostMediaBytes());
        tokens = options.cipher().map(cipher -> new JdbcTokenStore(database, cipher));
        apps = options.cipher().map(cipher -> new JdbcAppRegistrationStore(database, cipher));
    }

    /**
     * Looks at the database, brings its tables up to date, and opens them. When many nodes do so at once, one migrates and the others
     * wait. H2 needs two connections for a moment when there is something to migrate.
     *
     * @param options where and how
     * @return the stores
     * @throws InvalidInputException when the database is none of {@link Dialect}
     * @throws StorageException when it is down, a newer version took something away from the tables, or what it
     *     confirms would not be kept
     */
    public static JdbcStores open(JdbcOptions options) {
        Dialect dialect = options.dialect().orElseGet(() -> asked(options));
        Names names = new Names(options.schema().map(schema -> schema + ".").orElse(""), options.prefix());
        if (dialect == Dialect.SQLITE && options.schema().isPresent()) {
            throw InvalidInputException.of("JdbcOptions", "schema", "is nothing that SQLite has");
        }
        MigrationRunner runner = new MigrationRunner(options.source(), dialect, names);
        if (options.migrates()) {
            runner.migrate();
        } else {
            runner.check();
        }
        Database database = new Database(options.source(), dialect, names, options.statementTimeout());
        DatabaseClock clock = new DatabaseClock(dialect);
        database.write(
                sql -> { // refuses now, not at the first post, when the database would lose it
                    clock.follow(sql);
                    return true;
                });
        return new JdbcStores(database, options, clock);
    }

    /** {@return which database it is} */
    public Dialect dialect() {
        return database.dialect();
    }

    /** {@return the database's own clock} */
    @Override
    public Optional<Clock> clock() {
        return Optional.of(clock);
    }

    @Override
    public Optional<PlanStore> planStore() {
        return Optional.of(plan);
    }

    @Override
    public Optional<OutboxStore> outboxStore() {
        return Optional.of(outbox);
    }

    @Override
    public Optional<PauseStore> pauseStore() {
        return Optional.of(pauses);
    }

    @Override
    public Optional<CrisisStore> crisisStore() {
        return Optional.of(crises);
    }

    @Override
    public Optional<CollectionStore> collectionStore() {
        return Optional.of(collections);
    }

    @Override
    public Optional<MetricHistory> metricHistory() {
        return Optional.of(history);
    }

    @Override
    public Optional<QuotaStore> quotaStore() {
        return Optional.of(quotas);
    }

    @Override
    public Optional<CursorStore> cursorStore() {
        return Optional.of(cursors);
    }

    @Override
    public Optional<MessageStore> messageStore() {
        return Optional.of(messages);
    }

    @Override
    public Optional<AdAttemptStore> adAttemptStore() {
        return Optional.of(adAttempts);
    }

    @Override
    public Optional<ConsentStore> consentStore() {
        return Optional.of(consents);
    }

    @Override
    public Optional<AudienceMemberStore> audienceMemberStore() {
        return Optional.of(members);
    }

    /** {@return media in chunks, within the bound of the options; not sealed} */
    @Override
    public Optional<MediaStore> mediaStore() {
        return Optional.of(media);
    }

    /** {@return sealed tokens; empty when the options hold no cipher} */
    @Override
    public Optional<TokenStore> tokenStore() {
        return tokens.map(store -> store);
    }

    /** {@return app registrations with sealed secrets; empty when the options hold no cipher} */
    @Override
    public Optional<AppRegistrationStore> appRegistrationStore() {
        return apps.map(store -> store);
    }

    /**
     * Seals with the cipher's present key what an earlier one sealed, while all goes on. When it has run on every database, the earlier
     * key is needed for backups only. Reads all tokens and client secrets, and writes those that need it.
     *
     * @return how many were sealed anew
     * @throws StorageException when one cannot be opened: those before it are done
     */
    public int resealSecrets() {
        return tokens.map(JdbcTokenStore::reseal).orElse(0)
                + apps.map(JdbcAppRegistrationStore::reseal).orElse(0);
    }

    /**
     * Moves the contents of what has ended into a table of its own: published, failed, missed and cancelled posts that were planned for
     * before a moment, and deliveries from before it that nobody will go on with. They are found and listed as before, and their keys
     * stay in use; only tables that are searched become smaller. Windows of quotas that say nothing any more are deleted. In pieces, each a
     * transaction of its own, while all goes on.
     *
     * @param moment before when
     * @return how many posts and deliveries were moved
     */
    public int archiveBefore(Instant moment) {
        quotas.forgetOver(clock.instant());
        return archive.moveBefore(moment);
    }

    /**
     * Forgets the contents of what has ended, as {@link #archiveBefore} chooses it, archived or not, and the log of those posts, and
     * what was done in crises before the moment. Their keys
     * stay in use, so that nothing is published again: to ask with one is a {@link StorageException} from then on.
     *
     * @param moment before when
     * @return how many posts and deliveries were forgotten
     */
    public int forgetBefore(Instant moment) {
        crises.removeBefore(moment);
        return archive.forgetBefore(moment);
    }

    /**
     * Lets what this thread does with these stores happen in a transaction of the host's: its commit is theirs, and a rollback leaves
     * nothing. The connection is never committed, rolled back or closed here. What other threads do, workers among them, is not part of it,
     * and sees nothing of it before the commit. Publishing at once in there would hold the host's transaction while networks are called:
     * plan posts instead.
     *
     * @param connection the host's, with auto-commit off, to the same database
     * @param action what to do, such as planning a post
     * @param <T> what it gives
     * @return what it gave
     * @throws InvalidInputException when the connection commits by itself
     */
    public <T> T within(Connection connection, Supplier<T> action) {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(action, "action");
        try {
            if (connection.getAutoCommit()) {
                throw InvalidInputException.of("JdbcStores", "connection", "must have auto-commit off");
            }
        } catch (SQLException closed) {
            throw StorageErrors.of(closed);
        }
        return database.within(connection, action);
    }

    private static Dialect asked(JdbcOptions options) {
        try (Connection connection = options.source().getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return Dialect.of(product)
                    .orElseThrow(() -> InvalidInputException.of(
                            "JdbcOptions", "dialect", "is needed: the database calls itself " + product));
        } catch (SQLException down) {
            throw StorageErrors.of(down);
        }
    }
}
