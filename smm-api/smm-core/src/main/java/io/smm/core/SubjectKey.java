package io.smm.core;

import io.smm.insight.InsightSubject;
import io.smm.post.PostRef;
import java.util.Comparator;

/**
 * What makes two subjects one.
 *
 * @param connection the account
 * @param network the post's network; empty for the account itself
 * @param post the post's own id; empty for the account itself
 */
record SubjectKey(String connection, String network, String post) implements Comparable<SubjectKey> {

    private static final Comparator<SubjectKey> ORDER = Comparator.comparing(SubjectKey::connection)
            .thenComparing(SubjectKey::network)
            .thenComparing(SubjectKey::post);

    static SubjectKey of(InsightSubject subject) {
        return new SubjectKey(
                subject.connection().value(),
                subject.post().map(ref -> ref.network().id()).orElse(""),
                subject.post().map(PostRef::id).orElse(""));
    }

    @Override
    public int compareTo(SubjectKey other) {
        return ORDER.compare(this, other);
    }
}
