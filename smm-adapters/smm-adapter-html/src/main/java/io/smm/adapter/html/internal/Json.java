package io.smm.adapter.html.internal;

import java.util.List;
import java.util.function.Consumer;

/** Writes the little JSON that the page's script reads. Escapes whatever HTML or a script could take for its own. */
final class Json {

    private final StringBuilder out = new StringBuilder();
    private boolean comma;

    void object(Runnable fields) {
        separate();
        out.append('{');
        comma = false;
        fields.run();
        out.append('}');
        comma = true;
    }

    <T> void array(List<T> items, Consumer<T> each) {
        separate();
        out.append('[');
        comma = false;
        items.forEach(each);
        out.append(']');
        comma = true;
    }

    Json key(String name) {
        text(name);
        out.append(':');
        comma = false;
        return this;
    }

    void field(String name, String value) {
        key(name).text(value);
    }

    /** A number, or null, as it is. */
    void raw(String value) {
        separate();
        out.append(value);
        comma = true;
    }

    void text(String value) {
        separate();
        out.append('"');
        value.chars().forEach(c -> append((char) c));
        out.append('"');
        comma = true;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void append(char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < 0x20 || "<>&'\u007f\u2028\u2029".indexOf(c) >= 0 || Character.isSurrogate(c)) {
            // A surrogate without its other half survives only in this form.
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private void separate() {
        if (comma) {
            out.append(',');
        }
        comma = false;
    }
}
