package io.smm.adapter.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a driver says of tables, in words that are the same for every dialect. */
final class Shape {

    private Shape() {}

    static List<String> of(TestDatabase database, String prefix) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            DatabaseMetaData meta = connection.getMetaData();
            for (String table : database.tables(prefix)) {
                String asStored = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
                String name = table.substring(prefix.length());
                Set<String> key = column(meta.getPrimaryKeys(null, null, asStored), "COLUMN_NAME");
                lines.add(name + " key " + key);
                try (ResultSet columns = meta.getColumns(null, null, asStored, null)) {
                    while (columns.next()) {
                        String column = lower(columns.getString("COLUMN_NAME"));
                        boolean nullable =
                                columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable && !key.contains(column);
                        lines.add(name + "." + column + " "
                                + kind(columns.getInt("DATA_TYPE"), columns.getString("TYPE_NAME"))
                                + (nullable ? "" : " not null"));
                    }
                }
                indexes(meta, asStored, prefix, key)
                        .forEach((index, columns) -> lines.add(name + " index " + index + columns));
            }
        }
        lines.sort(null);
        return lines;
    }

    /** Those of our own making: every database has its own way with those of primary keys. */
    private static Map<String, List<String>> indexes(
            DatabaseMetaData meta, String table, String prefix, Set<String> key) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        try (ResultSet indexes = meta.getIndexInfo(null, null, table, false, true)) {
            while (indexes.next()) {
                String index = lower(String.valueOf(indexes.getString("INDEX_NAME")));
                if (index.startsWith(prefix) && !index.endsWith("_pkey")) {
                    found.computeIfAbsent(
                                    (indexes.getBoolean("NON_UNIQUE") ? "" : "unique ")
                                            + index.substring(prefix.length()) + " ",
                                    name -> new ArrayList<>())
                            .add(lower(indexes.getString("COLUMN_NAME")));
                }
            }
        }
        return found;
    }

    private static String kind(int type, String name) {
        if (name.equalsIgnoreCase("blob")) {
            return "bytes"; // SQLite's driver calls it a text
        }
        return switch (type) {
            case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> "text";
            case Types.BIGINT, Types.INTEGER -> "number";
            case Types.BINARY, Types.VARBINARY, Types.BLOB, Types.LONGVARBINARY -> "bytes";
            default -> "type " + type;
        };
    }

    private static Set<String> column(ResultSet rows, String name) throws SQLException {
        Set<String> values = new TreeSet<>();
        try (rows) {
            while (rows.next()) {
                values.add(lower(rows.getString(name)));
            }
        }
        return values;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
