package io.smm.adapter.jdbc;

import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.listening.MessageDelivery;
import io.smm.listening.MessageOutcome;
import io.smm.post.RequestKey;
import io.smm.privacy.DataKind;
import io.smm.privacy.DataSubject;
import io.smm.privacy.Erasure;
import io.smm.privacy.PersonalDetail;
import io.smm.privacy.PersonalRecord;
import io.smm.privacy.RetentionRule;
import io.smm.spi.MessageEntry;
import io.smm.spi.MessageStore;
import io.smm.spi.PersonalDataHolder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps messages that were sent. Erasing a person forgets to whom a message went and what became of it; the host's own key stays, so
 * that the message cannot go out twice. What is asked of a person reads all messages of the tenant, a page at a time.
 */
final class JdbcMessageStore implements MessageStore, PersonalDataHolder {

    private static final int A_PAGE = 500;

    private record Kept(String hash, MessageEntry entry, boolean erased) {}

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcMessageStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public Optional<MessageDelivery> find(ConnectionId connection, RequestKey key) {
        return database.read(sql -> find(sql, hash(connection, key)))
                .map(kept -> kept.entry().delivery());
    }

    @Override
    public Optional<MessageDelivery> insert(MessageEntry entry) {
        String hash = hash(entry.connection(), entry.delivery().key());
        String document = documents.write(entry);
        return database.write(sql -> sql.insert(
                        "insert into {message} (key_hash, tenant, connection, since, erased, document)"
                                + " values (?, ?, ?, ?, 0, ?)",
                        hash,
                        entry.tenant().value(),
                        entry.connection().value(),
                        entry.since(),
                        document)
                ? Optional.empty()
                : find(sql, hash).map(kept -> kept.entry().delivery()));
    }

    @Override
    public void settle(ConnectionId connection, MessageDelivery delivery) {
        String hash = hash(connection, delivery.key());
        database.write(sql -> {
            Optional<Kept> stands = find(sql, hash).filter(kept -> !kept.erased());
            return stands.isPresent()
                    && sql.change(
                                    "update {message} set document = ? where key_hash = ? and erased = 0",
                                    documents.write(stands.get().entry().with(delivery)),
                                    hash)
                            == 1;
        });
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Set<DataKind> kinds() {
        return Set.of(DataKind.SENT_MESSAGE);
    }

    @Override
    public List<PersonalRecord> export(TenantId tenant, DataSubject subject) {
        return those(tenant, kept -> isTo(subject, kept)).stream()
                .map(Kept::entry)
                .map(entry -> new PersonalRecord(DataKind.SENT_MESSAGE, name(), entry.since(), details(entry)))
                .toList();
    }

    @Override
    public List<Erasure> erase(TenantId tenant, DataSubject subject) {
        long gone = 0;
        for (Kept kept : those(tenant, one -> isTo(subject, one))) {
            MessageEntry entry = kept.entry();
            MessageEntry forgotten = new MessageEntry(
                    entry.tenant(),
                    entry.connection(),
                    Set.of(),
                    entry.since(),
                    forgotten(entry.delivery().key()));
            gone += database.change(sql -> sql.change(
                    "update {message} set erased = 1, document = ? where key_hash = ?",
                    documents.write(forgotten),
                    kept.hash()));
        }
        long unsaid = subject.accounts().isEmpty()
                ? 0
                : those(tenant, kept -> !kept.erased() && kept.entry().to().isEmpty())
                        .size();
        List<String> notKnown = unsaid == 0
                ? List.of()
                : List.of("of " + unsaid + " messages the network did not say who got them; their words are not kept");
        return List.of(new Erasure(name(), DataKind.SENT_MESSAGE, gone, notKnown));
    }

    @Override
    public List<Erasure> expire(RetentionRule rule, Instant before) {
        if (!rule.kind().equals(DataKind.SENT_MESSAGE)) {
            return List.of();
        }
        long gone = rule.network().isEmpty()
                ? database.change(sql -> sql.change("delete from {message} where since < ?", before))
                : walk(
                                "since < ?",
                                before,
                                kept -> kept.entry().to().stream()
                                        .anyMatch(account -> rule.network().equals(Optional.of(account.network()))))
                        .stream()
                        .mapToLong(kept -> database.change(
                                sql -> sql.change("delete from {message} where key_hash = ?", kept.hash())))
                        .sum();
        return List.of(Erasure.all(name(), DataKind.SENT_MESSAGE, gone));
    }

    private List<Kept> those(TenantId tenant, Predicate<Kept> wanted) {
        return walk("tenant = ?", tenant.value(), wanted);
    }

    private List<Kept> walk(String where, Object value, Predicate<Kept> wanted) {
        List<Kept> found = new ArrayList<>();
        String after = "";
        while (true) {
            String from = after;
            List<Kept> page = database.read(sql -> sql.list(
                    "select key_hash, erased, document from {message} where " + where
                            + " and key_hash > ? order by key_hash limit " + A_PAGE,
                    this::read,
                    value,
                    from));
            page.stream().filter(wanted).forEach(found::add);
            if (page.size() < A_PAGE) {
                return found;
            }
            after = page.get(page.size() - 1).hash();
        }
    }

    private Optional<Kept> find(Sql sql, String hash) throws SQLException {
        return sql.find("select key_hash, erased, document from {message} where key_hash = ?", this::read, hash);
    }

    private Kept read(Row row) throws SQLException {
        return new Kept(
                row.text("key_hash"),
                documents.read(MessageEntry.class, row.text("document")),
                row.number("erased") == 1);
    }

    private static boolean isTo(DataSubject subject, Kept kept) {
        return kept.entry().to().stream().anyMatch(subject::owns);
    }

    private static List<PersonalDetail> details(MessageEntry entry) {
        List<PersonalDetail> details = new ArrayList<>();
        details.add(new PersonalDetail("sent by", entry.connection().value()));
        if (entry.delivery().outcome() instanceof MessageOutcome.Sent sent) {
            details.add(new PersonalDetail("conversation", sent.conversation().value()));
            details.add(new PersonalDetail("message", sent.ref().id()));
        }
        return details;
    }

    private static MessageDelivery forgotten(RequestKey key) {
        return new MessageDelivery(
                key,
                new MessageOutcome.Unknown(
                        ErrorDetails.of("what became of it was erased with the data of who got it", RetryAdvice.never())
                                .build()));
    }

    private static String hash(ConnectionId connection, RequestKey key) {
        return KeyHash.of(connection.value(), key.value());
    }
}
