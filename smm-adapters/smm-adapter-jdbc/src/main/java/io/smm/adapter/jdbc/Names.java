package io.smm.adapter.jdbc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tables are called. In statements {@code {plan}} stands for the table of that name, in migrations {@code ${prefix}} and
 * {@code ${schema}} for what stands before each name, as Flyway's placeholders do.
 *
 * @param schema the schema with a dot, or an empty text
 * @param prefix what each name begins with
 */
record Names(String schema, String prefix) {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /** The whole name of a table. */
    public String table(String name) {
        return schema + prefix + name;
    }

    /** A statement with the names filled in. */
    public String sql(String statement) {
        return TABLE.matcher(statement).replaceAll(found -> Matcher.quoteReplacement(table(found.group(1))));
    }

    /** A migration with the names filled in. */
    public String migration(String text) {
        return text.replace("${schema}", schema).replace("${prefix}", prefix);
    }
}
