package io.smm.adapter.mastodon.stub;

/**
 * An uploaded file.
 *
 * @param id its id
 * @param type its media type
 * @param description its alternative text
 * @param looks how many more times the server says that it works on it
 */
public record StubMedia(String id, String type, String description, int looks) {

    StubMedia looked() {
        return new StubMedia(id, type, description, looks - 1);
    }
}
