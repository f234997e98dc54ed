package io.smm.adapter.bluesky.internal.stream;

import io.smm.adapter.support.MalformedAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A frame of {@code com.atproto.sync.subscribeRepos}: a head that says what it is, and a body.
 *
 * @param kind such as {@code #commit}; empty text when it is an error, or a head that we do not know
 * @param error the error's name; empty when it is none
 * @param seq its number on the line; empty for errors and information
 * @param repo whose repository changed; empty text when none did
 * @param time when the change was told (RFC 3339); empty text when it was not said
 * @param tooBig whether the changes were left out for their size
 * @param operations the changes
 * @param blocks what they are made of, as a CAR
 */
record RepoFrame(
        String kind,
        Optional<String> error,
        Optional<Long> seq,
        String repo,
        String time,
        boolean tooBig,
        List<Operation> operations,
        Optional<Span> blocks) {

    static final String COMMIT = "#commit";
    static final String INFO = "#info";

    /** The most changes in one commit. Source: lexicon com.atproto.sync.subscribeRepos#commit. */
    private static final int MOST_OPERATIONS = 200;

    /**
     * A change.
     *
     * @param action {@code create}, {@code update} or {@code delete}
     * @param path the collection and the key
     * @param cid the record as it is now; empty when it was deleted
     */
    record Operation(String action, String path, Optional<Span> cid) {}

    static RepoFrame read(byte[] frame) {
        Cbor in = new Cbor(Span.of(frame));
        long op = 0;
        String kind = "";
        for (int left = in.map(); left > 0; left--) {
            switch (in.text()) {
                case "op" -> op = in.integer();
                case "t" -> kind = in.text();
                default -> in.skip();
            }
        }
        return body(in, op == 1 ? kind : "", op == -1);
    }

    private static RepoFrame body(Cbor in, String kind, boolean failed) {
        Optional<String> error = Optional.empty();
        Optional<Long> seq = Optional.empty();
        String repo = "";
        String time = "";
        boolean tooBig = false;
        List<Operation> operations = List.of();
        Optional<Span> blocks = Optional.empty();
        for (int left = in.map(); left > 0; left--) {
            switch (in.text()) {
                case "error", "name" -> error = Optional.of(in.text());
                case "seq" -> seq = Optional.of(in.integer());
                case "repo" -> repo = in.text();
                case "time" -> time = in.text();
                case "tooBig" -> tooBig = in.truth();
                case "ops" -> operations = operations(in);
                case "blocks" -> blocks = Optional.of(in.bytes());
                default -> in.skip();
            }
        }
        boolean named = failed || kind.equals(INFO);
        if (failed && error.isEmpty()) {
            throw new MalformedAnswerException("an error has no name");
        }
        return new RepoFrame(kind, named ? error : Optional.empty(), seq, repo, time, tooBig, operations, blocks);
    }

    private static List<Operation> operations(Cbor in) {
        int count = in.array();
        if (count > MOST_OPERATIONS) {
            throw new MalformedAnswerException("a commit holds more than " + MOST_OPERATIONS + " changes");
        }
        List<Operation> operations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            operations.add(operation(in));
        }
        return operations;
    }

    private static Operation operation(Cbor in) {
        String action = "";
        String path = "";
        Optional<Span> cid = Optional.empty();
        for (int left = in.map(); left > 0; left--) {
            switch (in.text()) {
                case "action" -> action = in.text();
                case "path" -> path = in.text();
                case "cid" -> cid = in.nothing() ? Optional.empty() : Optional.of(in.link());
                default -> in.skip();
            }
        }
        return new Operation(action, path, cid);
    }
}
