package io.smm.adapter.jdbc;

import io.smm.crisis.CrisisResult;
import io.smm.post.plan.PauseId;
import io.smm.spi.CrisisStore;
import java.time.Instant;
import java.util.List;

/** Keeps what was done in crises: rows are added and read, never changed. */
final class JdbcCrisisStore implements CrisisStore {

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcCrisisStore(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public void append(PauseId pause, CrisisResult result) {
        String document = documents.write(result);
        database.write(sql -> sql.change(
                "insert into {crisis_result} (pause_hash, acted_at, document) values (?, ?, ?)",
                hash(pause),
                result.note().at(),
                document));
    }

    @Override
    public List<CrisisResult> of(PauseId pause) {
        return database
                .read(sql -> sql.list(
                        "select document from {crisis_result} where pause_hash = ? order by id",
                        row -> row.text("document"),
                        hash(pause)))
                .stream()
                .map(document -> documents.read(CrisisResult.class, document))
                .toList();
    }

    @Override
    public int removeBefore(Instant moment) {
        return database.change(sql -> sql.change("delete from {crisis_result} where acted_at < ?", moment));
    }

    private static String hash(PauseId pause) {
        return KeyHash.of(pause.value());
    }
}
