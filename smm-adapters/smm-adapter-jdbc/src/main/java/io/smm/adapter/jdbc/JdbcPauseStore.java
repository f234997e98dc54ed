package io.smm.adapter.jdbc;

import io.smm.account.TenantId;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.spi.PauseStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps pauses. */
final class JdbcPauseStore implements PauseStore {

    private static final Comparator<Pause> OLDEST_FIRST =
            Comparator.comparing(Pause::since).thenComparing(pause -> pause.id().value());

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcPauseStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void save(Pause pause) {
        String hash = KeyHash.of(pause.id().value());
        String document = documents.write(pause);
        database.write(sql -> {
            String update = "update {pause} set document = ? where key_hash = ?";
            if (sql.change(update, document, hash) == 0
                    && !sql.insert(
                            "insert into {pause} (key_hash, tenant, since, document) values (?, ?, ?, ?)",
                            hash,
                            pause.scope().tenant().value(),
                            pause.since(),
                            document)) {
                sql.change(update, document, hash);
            }
            return true;
        });
    }

    @Override
    public Optional<Pause> find(PauseId id) {
        return database.read(sql -> sql.find(
                        "select document from {pause} where key_hash = ?",
                        row -> row.text("document"),
                        KeyHash.of(id.value())))
                .map(document -> documents.read(Pause.class, document));
    }

    @Override
    public List<Pause> of(TenantId tenant) {
        return database
                .read(sql -> sql.list(
                        "select document from {pause} where tenant = ?", row -> row.text("document"), tenant.value()))
                .stream()
                .map(document -> documents.read(Pause.class, document))
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
