package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * What an answer includes beside its data, as far as it was asked for.
 *
 * @param users accounts
 * @param files files of posts
 * @param posts posts that others refer to
 */
public record IncludesWire(List<UserWire> users, List<FileWire> files, List<PostWire> posts) {

    /** Nothing. */
    public static final IncludesWire NONE = new IncludesWire(List.of(), List.of(), List.of());

    /**
     * Reads what is included.
     *
     * @param json stands before it
     * @return what was read
     */
    public static IncludesWire read(JsonReader json) {
        List<UserWire> users = List.of();
        List<FileWire> files = List.of();
        List<PostWire> posts = List.of();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "users" -> users = json.list(UserWire::read);
                    case "media" -> files = json.list(FileWire::read);
                    case "tweets", "posts" -> posts = json.list(PostWire::read);
                    default -> {}
                }
            }
        }
        return new IncludesWire(users, files, posts);
    }

    /**
     * Finds an account.
     *
     * @param id its id
     * @return the account; empty when it is not included
     */
    public Optional<UserWire> user(String id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /**
     * Finds a file.
     *
     * @param key its key
     * @return the file; empty when it is not included
     */
    public Optional<FileWire> file(String key) {
        return files.stream().filter(file -> file.key().equals(key)).findFirst();
    }
}
