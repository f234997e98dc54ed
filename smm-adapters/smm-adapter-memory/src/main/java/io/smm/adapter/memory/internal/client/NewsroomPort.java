package io.smm.adapter.memory.internal.client;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.NewsroomServer;
import io.smm.post.EditedPost;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.ScheduledPost;
import io.smm.spi.NetworkScheduler;
import io.smm.spi.PostEditor;
import io.smm.spi.ScheduleWindow;
import java.time.Instant;
import java.util.Optional;

/** Changing posts that stand, and looking after those that wait. */
final class NewsroomPort implements PostEditor, NetworkScheduler {

    private final NewsroomServer server;
    private final Calls calls;

    NewsroomPort(NewsroomServer server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        MemoryPost changed =
                calls.writeAnswering(connection, "editPost", Optional.empty(), token -> server.edit(token, post, edit));
        return new EditedPost(PublishPort.publication(changed).build(), post);
    }

    @Override
    public Optional<Instant> editableUntil(Connection connection, Publication publication) {
        return server.editableFor().map(publication.publishedAt()::plus);
    }

    @Override
    public ScheduleWindow window() {
        return new ScheduleWindow(server.leastAhead(), server.mostAhead());
    }

    @Override
    public Page<ScheduledPost> scheduled(Connection connection, PageRequest page) {
        return Page.last(calls.read(connection, "listScheduled", server::waiting)); // the network gives all at once
    }

    @Override
    public void cancel(Connection connection, PostRef post) {
        calls.read(connection, "cancelScheduled", token -> server.takeBack(token, post));
    }
}
