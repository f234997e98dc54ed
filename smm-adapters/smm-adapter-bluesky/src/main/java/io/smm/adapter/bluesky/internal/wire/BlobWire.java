package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * The data model's {@code blob}: uploaded bytes, to be copied unchanged from the answer of the upload into the record.
 *
 * @param cid the hash of the bytes
 * @param mimeType the media type that the server made out
 * @param size how many bytes they are
 */
public record BlobWire(String cid, String mimeType, long size) {

    /** The longest media type that is taken. */
    private static final int MOST_TYPE = 64;

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9.+_/*-]{0," + MOST_TYPE + "}");

    /** One that takes as much room as any can that is {@link #bounded()}. */
    public static final BlobWire LARGEST =
            new BlobWire("b".repeat(StrongRef.MOST_CID), "t".repeat(MOST_TYPE), Long.MIN_VALUE);

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static BlobWire read(JsonReader json) {
        Optional<String> cid = Optional.empty();
        Optional<String> mimeType = Optional.empty();
        Field<Long> size = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "ref" -> cid = link(json);
                    case "mimeType" -> mimeType = json.text();
                    case "size" -> size = json.number();
                    default -> {}
                }
            }
        }
        return new BlobWire(
                json.require("ref", cid), json.require("mimeType", mimeType), json.require("size", size.value()));
    }

    /**
     * Makes sure that it takes no more room than is kept for one.
     *
     * @return this
     * @throws MalformedAnswerException when its hash or its media type is none or longer than 64 characters
     */
    public BlobWire bounded() {
        if (!StrongRef.isCid(cid) || !TYPE.matcher(mimeType).matches()) {
            throw new MalformedAnswerException("'blob' names no hash and media type of a usual length");
        }
        return this;
    }

    /**
     * Writes it as a field.
     *
     * @param field the field's name
     * @param out where to
     */
    public void write(String field, JsonGenerator out) {
        out.writeObjectPropertyStart(field);
        out.writeStringProperty("$type", "blob");
        out.writeObjectPropertyStart("ref");
        out.writeStringProperty("$link", cid);
        out.writeEndObject();
        out.writeStringProperty("mimeType", mimeType);
        out.writeNumberProperty("size", size);
        out.writeEndObject();
    }

    private static Optional<String> link(JsonReader json) {
        Optional<String> link = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("$link")) {
                    link = json.text();
                }
            }
        }
        return link;
    }
}
