package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.smm.spi.MediaStore;
import io.smm.testkit.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Films in a database, from processes of their own: larger than their heap, and killed in the middle. */
class SpooledFilmTest {

    private static final long FILM = 300L << 20;

    @TempDir
    private Path folder;

    @Test
    void aFilmOfManyTimesTheHeapGoesInAndOutOfH2(TestReporter reporter) throws Exception {
        goesInAndOut("jdbc:h2:async:" + folder.resolve("film") + ";WRITE_DELAY=0", "sa", reporter);
    }

    @Test
    void aFilmOfManyTimesTheHeapGoesInAndOutOfPostgres(TestReporter reporter) throws Exception {
        String url = ((HikariDataSource) TestDatabase.POSTGRES.source()).getJdbcUrl() + "&currentSchema=film";
        try (Connection admin = TestDatabase.POSTGRES.source().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create schema film");
            goesInAndOut(url, "postgres", reporter);
            statement.execute("drop schema film cascade");
        }
    }

    @Test
    void ofAPutThatIsKilledNothingIsSeenAndWhatIsLeftIsDeletedADayLater() throws Exception {
        String url = "jdbc:h2:async:" + folder.resolve("killed") + ";WRITE_DELAY=0";
        Process putting = start(url, "sa", "stuck");
        try (BufferedReader told = putting.inputReader()) {
            assertThat(told.readLine()).isEqualTo("begun");
            putting.toHandle().destroyForcibly();
        }
        assertThat(putting.waitFor(30, TimeUnit.SECONDS)).isTrue();

        try (HikariDataSource source = KilledWriter.source(url, "sa")) {
            MediaStore store =
                    JdbcStores.open(JdbcOptions.of(source).build()).mediaStore().orElseThrow();
            assertThat(count(source, "smm_media_chunk")).isPositive();
            assertThat(count(source, "smm_media")).isZero();
            assertThat(store.use().bytes()).as("its room is still taken").isEqualTo(FILM);
            store.deleteUnheld(Samples.NOON.plus(Duration.ofHours(23)), 10);
            assertThat(count(source, "smm_media_chunk")).as("it may be alive").isPositive();

            store.deleteUnheld(Samples.NOON.plus(Duration.ofHours(25)), 10);

            assertThat(count(source, "smm_media_chunk")).isZero();
            assertThat(store.use().bytes()).isZero();
        }
    }

    private static void goesInAndOut(String url, String user, TestReporter reporter) throws Exception {
        long began = System.nanoTime();
        Process child = start(url, user, "whole");
        try (BufferedReader told = child.inputReader()) {
            String put = told.readLine();
            String read = told.readLine();
            assertThat(put).hasSize(64);
            assertThat(read).isEqualTo(put);
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        reporter.publishEntry(
                url.substring(0, 9),
                "300 MiB in and out of a heap of 64 MiB in "
                        + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
    }

    private static Process start(String url, String user, String what) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MediaProgram.class.getName(),
                        url,
                        user,
                        Long.toString(FILM),
                        what))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long count(HikariDataSource source, String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery("select count(*) from " + table)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
