package io.smm.adapter.jdbc;

import io.smm.account.TenantId;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.spi.PauseStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps pauses. They are asked for before each send: one reading serves all who asked before it began, so each is as fresh as one of
 * its own.
 */
final class JdbcPauseStore implements PauseStore {

    private static final Comparator<Pause> OLDEST_FIRST =
            Comparator.comparing(Pause::since).thenComparing(pause -> pause.id().value());

    private final Database database;
    private final Documents documents;
    private final Combiner<String, List<String>> readings = new Combiner<>(1, this::read);

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

    /** By what is written there, so that nodes of a version without this are noticed too, and tables stay as they are. */
    @Override
    public boolean replace(Pause before, Pause next) {
        String hash = KeyHash.of(before.id().value());
        String document = documents.write(next);
        return database.write(sql -> {
            Optional<String> stands = document(sql, hash)
                    .filter(read -> documents.read(Pause.class, read).equals(before));
            return stands.isPresent()
                    && sql.change(
                                    "update {pause} set document = ? where key_hash = ? and document = ?",
                                    document,
                                    hash,
                                    stands.get())
                            == 1;
        });
    }

    private static Optional<String> document(Sql sql, String hash) throws SQLException {
        return sql.find("select document from {pause} where key_hash = ?", row -> row.text("document"), hash);
    }

    @Override
    public Optional<Pause> find(PauseId id) {
        return database.read(sql -> document(sql, KeyHash.of(id.value())))
                .map(document -> documents.read(Pause.class, document));
    }

    @Override
    public List<Pause> of(TenantId tenant) {
        Optional<List<String>> found =
                database.isJoined() ? Optional.empty() : database.undisturbed(() -> readings.of(tenant.value()));
        return found.orElseGet(() -> read(List.of(tenant.value())).getOrDefault(tenant.value(), List.of())).stream()
                .map(document -> documents.read(Pause.class, document))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Begun after all of them asked. */
    private void read(Collection<Combiner.Seat<String, List<String>>> seats) {
        Map<String, List<String>> found =
                read(seats.stream().map(Combiner.Seat::item).distinct().toList());
        seats.forEach(seat -> seat.settle(found.getOrDefault(seat.item(), List.of())));
    }

    private Map<String, List<String>> read(List<String> tenants) {
        Map<String, List<String>> found = new HashMap<>();
        database.read(sql -> sql.list(
                        "select tenant, document from {pause} where "
                                + Sql.isOneOf(database.dialect(), "tenant", tenants.size()),
                        row -> Map.entry(row.text("tenant"), row.text("document")),
                        Sql.valuesOf(database.dialect(), tenants)))
                .forEach(one -> found.computeIfAbsent(one.getKey(), tenant -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }
}
