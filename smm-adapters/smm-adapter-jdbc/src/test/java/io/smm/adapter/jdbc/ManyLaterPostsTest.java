package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.spi.PlanStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
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
                List.of(moment, moment, "'memory'", moment, moment, "'memory'", "''", "10"));

        assertThat(plan).contains("later_plan_due").doesNotContain("Seq Scan");
    }

    @Test
    void aLeaseLooksAtWhatIsDueOfItsAccountAndNotAtAllThatIsPlannedForIt() throws SQLException {
        String moment = String.valueOf(Moments.of(Plans.at(30)));
        String plan =
                explained(PlanClaims.LEASE, List.of(moment, "0", moment, "2", "'p1'", "0", "'a1'", moment, moment));

        assertThat(plan).contains("later_plan_line").doesNotContain("later_plan_account");
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
        StringBuilder plan = new StringBuilder();
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection();
                Statement explain = connection.createStatement();
                ResultSet lines = explain.executeQuery("explain " + filled)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
