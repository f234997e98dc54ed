package io.smm.adapter.jdbc;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.error.InvalidInputException;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.spi.MetricHistory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps numbers as they were read: one row a place, in which the one that was read last stands. */
final class JdbcMetricHistory implements MetricHistory {

    /** All writers take rows in one order, so that two of them never wait for each other. */
    private static final Comparator<Placed> IN_ORDER =
            Comparator.comparing(Placed::subject).thenComparingLong(Placed::due).thenComparingLong(Placed::from);

    private static final String UPDATE = "update {metric_sample} set collected_at = ?, document = ?"
            + " where subject_hash = ? and due_at = ? and step_from = ? and collected_at <= ?";

    private static final String INSERT =
            "insert into {metric_sample} (subject_hash, due_at, step_from, connection_hash,"
                    + " kind, age, collected_at, document) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private record Placed(String subject, long due, long from, InsightSample sample) {

        static Placed of(InsightSample sample) {
            return new Placed(
                    SubjectHash.of(sample.subject()),
                    Moments.of(sample.dueAt()),
                    sample.step().map(TimeWindow::from).map(Moments::of).orElse(0L),
                    sample);
        }

        Cursor cursor() {
            return new Cursor(due + " " + subject + " " + from);
        }

        static Object[] read(Cursor cursor) {
            String[] parts = cursor.value().split(" ", 3);
            try {
                return new Object[] {Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2])};
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException foreign) {
                throw InvalidInputException.of("PageRequest", "from", "is no cursor of this history");
            }
        }
    }

    private final Database database;
    private final Documents documents;

    /** Over tables that are up to date. */
    JdbcMetricHistory(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public int put(List<InsightSample> samples) {
        if (samples.isEmpty()) {
            return 0;
        }
        List<Placed> placed = samples.stream().map(Placed::of).sorted(IN_ORDER).toList();
        return database.write(sql -> {
            int standing = 0;
            for (Placed one : placed) {
                standing += stands(sql, one) ? 1 : 0;
            }
            return standing;
        });
    }

    private boolean stands(Sql sql, Placed placed) throws SQLException {
        InsightSample sample = placed.sample();
        String document = documents.write(sample);
        // A second try where somebody inserted the place between the two statements of the first.
        for (int tries = 0; tries < 2; tries++) {
            int updated = sql.change(
                    UPDATE,
                    sample.collectedAt(),
                    document,
                    placed.subject(),
                    placed.due(),
                    placed.from(),
                    sample.collectedAt());
            if (updated == 1) {
                return true;
            }
            boolean inserted = sql.insert(
                    INSERT,
                    placed.subject(),
                    placed.due(),
                    placed.from(),
                    SubjectHash.of(sample.subject().connection()),
                    kind(sample),
                    sample.plannedAge().toNanos(),
                    sample.collectedAt(),
                    document);
            if (inserted) {
                return true;
            }
        }
        return false;
    }

    private static String kind(InsightSample sample) {
        if (sample.subject().post().isPresent()) {
            return "P";
        }
        return sample.step().isPresent() ? "S" : "A";
    }

    @Override
    public Page<InsightSample> list(HistoryQuery query, PageRequest page) {
        StringBuilder where =
                new StringBuilder("select document from {metric_sample} where connection_hash = ? and kind = ?");
        List<Object> values = new ArrayList<>();
        values.add(SubjectHash.of(query.connection()));
        values.add(
                switch (query.kind()) {
                    case ONE_POST, ALL_POSTS -> "P";
                    case ACCOUNT -> "A";
                    case ACCOUNT_STEPS -> "S";
                });
        query.post().ifPresent(post -> {
            where.append(" and subject_hash = ?");
            values.add(SubjectHash.of(InsightSubject.post(query.connection(), post)));
        });
        query.age().ifPresent(age -> {
            where.append(" and age = ?");
            values.add(age.toNanos());
        });
        query.dueWithin().ifPresent(window -> {
            where.append(" and due_at >= ? and due_at < ?");
            values.add(window.from());
            values.add(window.to());
        });
        page.from().map(Placed::read).ifPresent(place -> {
            where.append(
                    " and (due_at > ? or due_at = ? and (subject_hash > ? or subject_hash = ? and step_from > ?))");
            values.addAll(List.of(place[0], place[0], place[1], place[1], place[2]));
        });
        where.append(" order by due_at, subject_hash, step_from limit ?");
        values.add(page.limit() + 1);
        List<InsightSample> found = read(where.toString(), values.toArray());
        if (found.size() <= page.limit()) {
            return Page.last(found);
        }
        List<InsightSample> items = found.subList(0, page.limit());
        Cursor last = Placed.of(items.get(items.size() - 1)).cursor();
        return Page.of(items, last, from -> list(query, page.from(from)));
    }

    @Override
    public Optional<InsightSample> lastRead(InsightSubject subject, Instant moment) {
        return read(
                        "select document from {metric_sample} where subject_hash = ? and kind <> 'S' and collected_at <= ?"
                                + " order by collected_at desc, due_at desc limit 1",
                        SubjectHash.of(subject),
                        moment)
                .stream()
                .findFirst();
    }

    private List<InsightSample> read(String statement, Object... values) {
        return database.read(sql -> sql.list(statement, row -> row.text("document"), values)).stream()
                .map(document -> documents.read(InsightSample.class, document))
                .toList();
    }

    @Override
    public int removeBefore(Instant moment) {
        return database.change(sql -> sql.change("delete from {metric_sample} where due_at < ?", moment));
    }

    @Override
    public int removeAll(ConnectionId connection) {
        return database.change(
                sql -> sql.change("delete from {metric_sample} where connection_hash = ?", SubjectHash.of(connection)));
    }
}
