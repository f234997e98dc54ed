package io.smm.adapter.mastodon.internal;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.ScheduleApi;
import io.smm.adapter.mastodon.internal.wire.ScheduledWire;
import io.smm.adapter.support.Pages;
import io.smm.error.NotFoundException;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.ScheduledPost;
import io.smm.spi.NetworkScheduler;
import io.smm.spi.ScheduleWindow;
import java.util.List;

/** Posts that wait on a server. */
public final class MastodonScheduler implements NetworkScheduler {

    private final ScheduleApi schedule;
    private final ScheduleWindow window;

    /**
     * Makes the port.
     *
     * @param schedule the calls about waiting posts
     * @param window how far ahead servers take posts
     */
    public MastodonScheduler(ScheduleApi schedule, ScheduleWindow window) {
        this.schedule = schedule;
        this.window = window;
    }

    @Override
    public ScheduleWindow window() {
        return window;
    }

    @Override
    public Page<ScheduledPost> scheduled(Connection connection, PageRequest page) {
        return Pages.load(
                page, request -> schedule.list(connection, request.from(), request.limit(), MastodonScheduler::posts));
    }

    @Override
    public void cancel(Connection connection, PostRef post) {
        try {
            schedule.cancel(connection, post.find(NativeRole.SCHEDULED).orElse(post.id()));
        } catch (NotFoundException waitsNoMore) {
            // That is what was wanted.
        }
    }

    /**
     * The id under which a post waits; the later post has another.
     *
     * @param id the id
     * @return the reference
     */
    public static PostRef ref(String id) {
        return new PostRef(
                Network.MASTODON, List.of(new NativeRef(NativeRole.POST, id), new NativeRef(NativeRole.SCHEDULED, id)));
    }

    private static List<ScheduledPost> posts(List<ScheduledWire> waiting) {
        return waiting.stream()
                .map(one -> new ScheduledPost(ref(one.id()), one.at(), PostText.of(one.text())))
                .toList();
    }
}
