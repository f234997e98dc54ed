package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.spi.PlanStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a claim costs when a hundred thousand posts are planned for later: PostgreSQL's own word. */
class ManyLaterPostsTest {

    private static final String PREFIX = "later_";
    private static PlanStore store;

    @BeforeAll
    static void manyLaterPosts() throws SQLException {
        store = JdbcStores.open(TestDatabase.POSTGRES.options(PREFIX).build())
                .planStore()
                .orElseThrow();
        store.insert(Plans.entry("later", 1_000));
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into later_plan select 'p' || n, 'k' || n, 'tenant' || n % 50, 'a' || n % 50, null,"
                            + " state, priority, planned_at + n, null, null, due_at + n, version, doc_version, document"
                            + " from later_plan, generate_series(1, 100000) as n");
            statement.execute("analyze later_plan");
        }
        for (int i = 0; i < 3; i++) {
            store.insert(Plans.entry("due " + i, i));
        }
    }

    @Test
    void aClaimReadsTheIndexOfWhatIsDueAndNothingElse() throws SQLException {
        String moment = String.valueOf(Moments.of(Plans.at(30)));
        String plan = explained(
                PlanClaims.question(Plans.claim(30, 10)),
                List.of(moment, "0", moment, "'memory'", moment, "0", moment, "'memory'", "''", "10"));

        assertThat(plan).contains("later_plan_due").doesNotContain("Seq Scan");
    }

    @Test
    void aLeaseLooksAtWhatIsDueOfItsAccountAndNotAtAllThatIsPlannedForIt() throws SQLException {
        String moment = String.valueOf(Moments.of(Plans.at(30)));
        String plan =
                explained(PlanClaims.LEASE, List.of(moment, "0", moment, "2", "'p1'", "0", "'a1'", moment, moment));

        assertThat(plan).contains("later_plan_line").doesNotContain("later_plan_account");
    }

    /** A claim tells PostgreSQL to keep such plans: one that reads all that is planned would be kept too. */
    @Test
    void soDoThePlansThatAreMadeForAnyMoment() throws SQLException {
        assertThat(prepared(PlanClaims.question(Plans.claim(30, 10)), "1, 0, 1, 'memory', 1, 0, 1, 'memory', '', 10"))
                .contains("later_plan_due")
                .doesNotContain("Seq Scan");
        assertThat(prepared(PlanClaims.LEASE_ALL, "'{p1}', '{0}', '{1}', 1, 1, 1"))
                .contains("later_plan_pkey", "later_plan_line")
                .doesNotContain("later_plan_account", "Seq Scan");
    }

    @Test
    void whatIsDueIsFoundAmongAllThatIsNot() {
        assertThat(store.claim(Plans.claim(30, 10)))
                .extracting(entry -> entry.planned().id().value())
                .containsExactly("due 0", "due 1", "due 2");
    }

    /** With these values in the places of the question marks. */
    private static String explained(String statement, List<String> inOrder) throws SQLException {
        Iterator<String> values = inOrder.iterator();
        String filled = Pattern.compile("\\?")
                .matcher(new Names("", PREFIX).sql(statement))
                .replaceAll(found -> Matcher.quoteReplacement(values.next()));
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection()) {
            return told(connection, "explain " + filled);
        }
    }

    /** The plan that is made once and serves all values. */
    private static String prepared(String statement, String values) throws SQLException {
        AtomicInteger number = new AtomicInteger();
        String numbered = Pattern.compile("\\?")
                .matcher(new Names("", PREFIX).sql(statement))
                .replaceAll(found -> "\\$" + number.incrementAndGet());
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection();
                Statement prepare = connection.createStatement()) {
            prepare.execute("prepare asked as " + numbered);
            prepare.execute("set plan_cache_mode = force_generic_plan");
            try {
                return told(connection, "explain execute asked(" + values + ")");
            } finally {
                prepare.execute("reset plan_cache_mode");
                prepare.execute("deallocate asked");
            }
        }
    }

    private static String told(Connection connection, String question) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement explain = connection.createStatement();
                ResultSet lines = explain.executeQuery(question)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
