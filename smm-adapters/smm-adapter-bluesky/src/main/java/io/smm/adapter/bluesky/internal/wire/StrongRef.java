package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import tools.jackson.core.JsonGenerator;

/**
 * {@code com.atproto.repo.strongRef}: a record in one exact version.
 *
 * @param uri its at-uri
 * @param cid the hash of its content
 */
public record StrongRef(String uri, String cid) {

    /** The most characters of a hash; those of today have 59. */
    public static final int MOST_CID = 64;

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static StrongRef read(JsonReader json) {
        String uri = null;
        String cid = null;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "uri" -> uri = json.idOrNull();
                    case "cid" -> cid = json.idOrNull();
                    default -> {}
                }
            }
        }
        return new StrongRef(json.given("uri", uri), json.given("cid", cid));
    }

    /**
     * Makes sure that it takes no more room than was kept for it before anything was published.
     *
     * @param asked the at-uri that was asked for
     * @return this
     * @throws MalformedAnswerException when its at-uri is longer than that, or its hash is none or longer than 64 characters
     */
    public StrongRef within(String asked) {
        if (uri.length() > asked.length()) {
            throw new MalformedAnswerException("'uri' is longer than the one that was asked for");
        }
        if (!isCid(cid)) {
            throw new MalformedAnswerException("'cid' is no hash of at most " + MOST_CID + " characters");
        }
        return this;
    }

    static boolean isCid(String text) {
        if (text.isEmpty() || text.length() > MOST_CID) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '+' && c != '=') {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes it as a field.
     *
     * @param field the field's name
     * @param out where to
     */
    public void write(String field, JsonGenerator out) {
        out.writeObjectPropertyStart(field);
        out.writeStringProperty("uri", uri);
        out.writeStringProperty("cid", cid);
        out.writeEndObject();
    }
}
