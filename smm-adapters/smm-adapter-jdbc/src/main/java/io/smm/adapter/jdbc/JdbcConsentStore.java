package io.smm.adapter.jdbc;

import io.smm.account.TenantId;
import io.smm.audience.ContactId;
import io.smm.privacy.Consent;
import io.smm.privacy.Purpose;
import io.smm.spi.ConsentStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps for what contacts' data may be used. */
final class JdbcConsentStore implements ConsentStore {

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcConsentStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void put(TenantId tenant, Consent consent) {
        String hash = hash(tenant, consent.contact(), consent.purpose());
        Instant decidedAt = consent.withdrawnAt().orElse(consent.givenAt());
        String document = documents.write(consent);
        database.write(sql -> {
            String update = "update {consent} set decided_at = ?, document = ? where key_hash = ?";
            if (sql.change(update, decidedAt, document, hash) == 0
                    && !sql.insert(
                            "insert into {consent} (key_hash, contact_hash, tenant, decided_at, document)"
                                    + " values (?, ?, ?, ?, ?)",
                            hash,
                            contactHash(tenant, consent.contact()),
                            tenant.value(),
                            decidedAt,
                            document)) {
                sql.change(update, decidedAt, document, hash);
            }
            return true;
        });
    }

    @Override
    public Optional<Consent> find(TenantId tenant, ContactId contact, Purpose purpose) {
        return database.read(sql -> sql.find(
                        "select document from {consent} where key_hash = ?",
                        row -> row.text("document"),
                        hash(tenant, contact, purpose)))
                .map(document -> documents.read(Consent.class, document));
    }

    @Override
    public List<Consent> all(TenantId tenant, ContactId contact) {
        return database
                .read(sql -> sql.list(
                        "select document from {consent} where contact_hash = ? order by key_hash",
                        row -> row.text("document"),
                        contactHash(tenant, contact)))
                .stream()
                .map(document -> documents.read(Consent.class, document))
                .toList();
    }

    @Override
    public int remove(TenantId tenant, ContactId contact) {
        return database.change(
                sql -> sql.change("delete from {consent} where contact_hash = ?", contactHash(tenant, contact)));
    }

    @Override
    public int removeBefore(Instant before) {
        return database.change(sql -> sql.change("delete from {consent} where decided_at < ?", before));
    }

    private static String contactHash(TenantId tenant, ContactId contact) {
        return KeyHash.of(tenant.value(), contact.value());
    }

    private static String hash(TenantId tenant, ContactId contact, Purpose purpose) {
        return KeyHash.of(tenant.value(), contact.value(), purpose.id());
    }
}
