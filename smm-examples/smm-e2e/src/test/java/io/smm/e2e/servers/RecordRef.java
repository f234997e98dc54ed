package io.smm.e2e.servers;

/**
 * One version of one record, as the network points at it.
 *
 * @param uri for example {@code at://did:plc:…/app.bsky.feed.post/3k…}
 * @param cid the hash of its content
 */
public record RecordRef(String uri, String cid) {

    static RecordRef of(Answer written) {
        return new RecordRef(written.at("/uri").asString(), written.at("/cid").asString());
    }

    public String repo() {
        return segment(2);
    }

    public String collection() {
        return segment(3);
    }

    /** The record key: the last part of the URI. */
    public String key() {
        return segment(4);
    }

    private String segment(int index) {
        String[] segments = uri.split("/");
        if (segments.length != 5) {
            throw new IllegalStateException("not the URI of a record: " + uri);
        }
        return segments[index];
    }
}
