package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonContent;
import tools.jackson.core.JsonGenerator;

/** A record that we write into a repository. */
public interface WrittenRecord {

    /** {@return the collection that it goes into, which is its {@code $type} too} */
    String collection();

    /**
     * Writes it as a field; the same record always gives the same bytes.
     *
     * @param field the field's name
     * @param out where to
     */
    void write(String field, JsonGenerator out);

    /**
     * A record of any collection.
     *
     * @param collection the collection
     * @param fields writes its fields, without the type
     * @return the record
     */
    static WrittenRecord of(String collection, JsonContent fields) {
        return new WrittenRecord() {
            @Override
            public String collection() {
                return collection;
            }

            @Override
            public void write(String field, JsonGenerator out) {
                out.writeObjectPropertyStart(field);
                out.writeStringProperty("$type", collection);
                fields.write(out);
                out.writeEndObject();
            }
        };
    }
}
