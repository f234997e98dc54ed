package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.error.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of one moment share a transaction, and each has its own end. */
class CommitsTest {

    private static final String INSERT =
            "insert into {cursor} (key_hash, consumer, version, place) values (?, 'c', ?, ?)";
    private static final String UPDATE =
            "update {cursor} set version = ?, place = ? where key_hash = ? and version = ?";

    private final Gate gate = new Gate();
    private int early;

    @ParameterizedTest
    @EnumSource
    void eachLearnsWhetherItChangedItsRow(TestDatabase database) throws Exception {
        Commits commits = commits(database);
        List<Object> ends = atOnce(
                commits,
                List.of(
                        Change.insert("a", INSERT, "a", 1L, "x"),
                        Change.insert("b", INSERT, "b", 1L, "x"),
                        Change.update("row 1", UPDATE, 2L, "y", "row 1", 1L),
                        Change.update("row 2", UPDATE, 2L, "y", "row 2", 9L),
                        Change.update("none", UPDATE, 2L, "y", "none", 1L),
                        Change.update("row 3", UPDATE, 2L, "y", "row 3", 1L)));

        assertThat(ends).containsExactly(true, true, true, false, false, true);
        assertThat(transactions()).as("one for those that waited").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoseKeyIsThereIsToldSoAndItsNeighboursAreKept(TestDatabase database) throws Exception {
        List<Object> ends = atOnce(
                commits(database),
                List.of(
                        Change.insert("row 1", INSERT, "row 1", 1L, "x"),
                        Change.insert("a", INSERT, "a", 1L, "x"),
                        Change.insert("b", INSERT, "b", 1L, "x")));

        assertThat(ends).containsExactly(false, true, true);
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyChangeFailsAlone(TestDatabase database) throws Exception {
        List<Object> ends = atOnce(
                commits(database),
                List.of(
                        Change.insert("a", INSERT, "a", 1L, "x"),
                        Change.update("row 1", UPDATE, 2L, "y", "row 1", 1L),
                        Change.update("row 2", UPDATE, Sql.Absent.NUMBER, "no version", "row 2", 1L),
                        Change.update("row 3", UPDATE, 2L, "y", "row 3", 1L)));

        assertThat(ends.get(2)).isInstanceOf(StorageException.class);
        assertThat(List.of(ends.get(0), ends.get(1), ends.get(3))).containsExactly(true, true, true);
    }

    /** What each of them returned or threw, having waited together while earlier ones were under way. */
    private List<Object> atOnce(Commits commits, List<Change> changes) throws Exception {
        while (gate.asked() < early) {
            Gate.waiting(() -> commits.make(Change.update("nobody", UPDATE, 2L, "y", "nobody", 1L)));
        }
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (Change change : changes) {
            tasks.add(Gate.waiting(() -> commits.make(change)));
        }
        gate.open();
        List<Object> ends = new ArrayList<>();
        for (FutureTask<Boolean> task : tasks) {
            try {
                ends.add(task.get());
            } catch (ExecutionException failed) {
                ends.add(failed.getCause());
            }
        }
        return ends;
    }

    /** Over three rows at their first version, with connections that are given from the moment when they are open. */
    private Commits commits(TestDatabase database) {
        String prefix = TestDatabase.newPrefix();
        JdbcStores.open(database.options(prefix).build());
        Database plain =
                new Database(database.source(), database.dialect(), new Names("", prefix), Duration.ofSeconds(10));
        for (int i = 1; i <= 3; i++) {
            Change row = Change.insert("row " + i, INSERT, "row " + i, 1L, "x");
            assertThat(plain.change(row::on)).isTrue();
        }
        early = Commits.atTheSameTime(database.dialect());
        return new Commits(gate.before(database, prefix));
    }

    private int transactions() {
        return gate.asked() - early;
    }
}
