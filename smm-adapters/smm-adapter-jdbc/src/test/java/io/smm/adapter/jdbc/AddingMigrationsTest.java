package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes of the version before go on working beside a migration: it adds, or its name says that they cannot. */
class AddingMigrationsTest {

    private static final Pattern TABLE = Pattern.compile("create table (if not exists )?\\S+ \\(.*");

    /** A unique one may refuse what an old node writes, unless its table is as new. */
    private static final Pattern INDEX = Pattern.compile("create index (if not exists )?\\S+ on .*");

    private static final Pattern COLUMN = Pattern.compile("alter table \\S+ add column (if not exists )?(\\S+) (.*)");
    /** How a column lies on the disk is nothing that a node sees. */
    private static final Pattern STORAGE =
            Pattern.compile("alter table \\S+ (alter column \\S+ set storage \\w+|set \\(fillfactor = \\d+\\))");

    private static final Pattern FILL = Pattern.compile("update \\S+ set (\\S+) = .*");

    @ParameterizedTest
    @EnumSource
    void aMigrationAddsOrItsNameSaysThatItBreaks(Dialect dialect) {
        for (Migration migration : Migration.of(dialect)) {
            if (!Migration.breaks(migration.name())) {
                assertThat(faults(migration.statements()))
                        .as(
                                "%s of %s: add only, or call it V%d__break_…",
                                migration.name(), dialect, migration.version())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void whatTakesAwayIsSeen(Dialect dialect) {
        List<String> taking = List.of(
                "drop table plan",
                "alter table plan drop column document",
                "alter table plan rename column state to status",
                "alter table plan add column boost text not null",
                "create unique index plan_one on plan (tenant)",
                "update plan set state = 'SCHEDULED'",
                "delete from outbox");

        assertThat(faults(taking)).as("%s", dialect).hasSameSizeAs(taking);
    }

    private static List<String> faults(List<String> statements) {
        List<String> all = statements.stream()
                .map(statement -> statement.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .toList();
        return all.stream().filter(statement -> !adds(statement, all)).toList();
    }

    private static boolean adds(String statement, List<String> all) {
        if (statement.startsWith("create unique index")) {
            String table = statement.replaceAll(".* on (\\S+) .*", "$1");
            return all.stream().anyMatch(other -> TABLE.matcher(other).matches() && other.contains(" " + table + " ("));
        }
        if (statement.startsWith("insert into") || statement.startsWith("merge into")) {
            return true;
        }
        var column = COLUMN.matcher(statement);
        if (column.matches()) {
            return !column.group(3).contains("not null") || column.group(3).contains("default");
        }
        var fill = FILL.matcher(statement);
        if (fill.matches()) { // only what the same migration added
            return all.stream().anyMatch(other -> {
                var added = COLUMN.matcher(other);
                return added.matches() && added.group(2).equals(fill.group(1));
            });
        }
        return STORAGE.matcher(statement).matches()
                || TABLE.matcher(statement).matches()
                || INDEX.matcher(statement).matches();
    }
}
