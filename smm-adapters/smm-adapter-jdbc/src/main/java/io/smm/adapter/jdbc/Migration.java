package io.smm.adapter.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One step of the tables' shape, in a file that Flyway reads too.
 *
 * @param version its place, from 1 on
 * @param name the file's name
 * @param text its statements
 */
record Migration(int version, String name, String text) {

    private static final List<String> NAMES = List.of(
            "V1__stores.sql",
            "V2__publishing.sql",
            "V3__networks.sql",
            "V4__media.sql",
            "V5__crisis.sql",
            "V6__line.sql",
            "V7__room.sql",
            "V8__collection.sql");

    /** All that this version knows, in their order. */
    static List<Migration> of(Dialect dialect) {
        return NAMES.stream().map(name -> read(dialect, name)).toList();
    }

    /**
     * Whether nodes of the version before cannot work with what it made. All others only add: tables, indexes, and columns that have a
     * default, so that an old node's rows are whole without them.
     */
    static boolean breaks(String name) {
        return name.contains("__break_");
    }

    /** Changes when a word of it does. */
    String checksum() {
        return KeyHash.of(text.replace("\r\n", "\n"));
    }

    /** One after the other; a statement ends with a semicolon at the end of a line. */
    List<String> statements() {
        return Arrays.stream(text.split(";\\s*(\\r?\\n|$)"))
                .map(Migration::withoutComments)
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private static String withoutComments(String statement) {
        return statement
                .lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (above, line) -> above + line + "\n")
                .strip();
    }

    private static Migration read(Dialect dialect, String name) {
        String path = "/io/smm/adapter/jdbc/migration/" + dialect.name().toLowerCase(Locale.ROOT) + "/" + name;
        try (InputStream file = Migration.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not in the jar");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Migration(Integer.parseInt(name.substring(1, name.indexOf("__"))), name, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
