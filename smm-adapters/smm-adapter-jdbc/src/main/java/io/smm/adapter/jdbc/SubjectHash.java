package io.smm.adapter.jdbc;

import io.smm.account.ConnectionId;
import io.smm.insight.InsightSubject;
import io.smm.post.PostRef;

/** What makes two subjects of numbers one, as a short text. */
final class SubjectHash {

    private SubjectHash() {}

    static String of(InsightSubject subject) {
        return KeyHash.of(
                subject.connection().value(),
                subject.post().map(post -> post.network().id()).orElse(""),
                subject.post().map(PostRef::id).orElse(""));
    }

    static String of(ConnectionId connection) {
        return KeyHash.of(connection.value());
    }
}
