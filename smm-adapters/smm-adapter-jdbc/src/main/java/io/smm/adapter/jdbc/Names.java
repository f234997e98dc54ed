package io.smm.adapter.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tables are called. In statements {@code {plan}} stands for the table of that name, in migrations {@code ${prefix}} and
 * {@code ${schema}} for what stands before each name, as Flyway's placeholders do. Thread-safe.
 */
final class Names {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /** There are some dozen statements; those with lists of values come in many lengths. */
    private static final int MOST_FILLED = 500;

    private final String schema;
    private final String prefix;
    private final Map<String, String> filled = new ConcurrentHashMap<>();

    /** With the schema and a dot, or an empty text, and with what each name begins with. */
    Names(String schema, String prefix) {
        this.schema = schema;
        this.prefix = prefix;
    }

    /** The schema with a dot, or an empty text. */
    String schema() {
        return schema;
    }

    /** What each name begins with. */
    String prefix() {
        return prefix;
    }

    /** The whole name of a table. */
    String table(String name) {
        return schema + prefix + name;
    }

    /** A statement with the names filled in. */
    String sql(String statement) {
        String known = filled.get(statement);
        if (known != null) {
            return known;
        }
        String whole = TABLE.matcher(statement).replaceAll(found -> Matcher.quoteReplacement(table(found.group(1))));
        if (filled.size() < MOST_FILLED) {
            filled.put(statement, whole);
        }
        return whole;
    }

    /** A migration with the names filled in. */
    String migration(String text) {
        return text.replace("${schema}", schema).replace("${prefix}", prefix);
    }
}
