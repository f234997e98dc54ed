package io.smm.core.internal.publish;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.InvalidInputException;
import io.smm.post.AllowedOperation;
import io.smm.post.EditedPost;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.PublishedPost;
import io.smm.post.ScheduledPost;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.NetworkScheduler;
import io.smm.spi.PostEditor;
import io.smm.spi.ScheduleWindow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done with posts that a network holds already: those that stand, and those that wait there for their time. */
final class StandingPosts {

    private final Registry registry;
    private final Preflight preflight;
    private final Clock clock;

    StandingPosts(Registry registry, Preflight preflight, Clock clock) {
        this.registry = registry;
        this.preflight = preflight;
        this.clock = clock;
    }

    Optional<PublishedPost> read(Connection connection, PostRef post) {
        return registry.port(connection, Capability.READ_POST, NetworkAdapter::postReader)
                .read(connection, post);
    }

    void delete(Connection connection, PostRef post) {
        registry.port(connection, Capability.DELETE_POST, NetworkAdapter::postRemover)
                .delete(connection, post);
    }

    EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        PostEditor editor = registry.port(connection, Capability.EDIT_POST, NetworkAdapter::postEditor);
        edit.text().appliedTo(Optional.empty()).ifPresent(text -> checkText(connection, text));
        return editor.edit(connection, post, edit);
    }

    List<AllowedOperation> allowed(Connection connection, Publication publication) {
        NetworkAdapter adapter = registry.require(connection.network());
        return List.of(
                allowed(
                        AllowedOperation.Act.EDIT,
                        adapter.capabilities(connection).of(Capability.EDIT_POST),
                        adapter.postEditor().isPresent(),
                        adapter.postEditor().flatMap(editor -> editor.editableUntil(connection, publication))),
                allowed(
                        AllowedOperation.Act.DELETE,
                        adapter.capabilities(connection).of(Capability.DELETE_POST),
                        adapter.postRemover().isPresent(),
                        adapter.postRemover().flatMap(remover -> remover.deletableUntil(connection, publication))));
    }

    Page<ScheduledPost> scheduled(Connection connection, PageRequest page) {
        return scheduler(connection).scheduled(connection, page);
    }

    void cancelScheduled(Connection connection, PostRef post) {
        scheduler(connection).cancel(connection, post);
    }

    /** Refuses what the network would not keep until its time, before anything is stored or sent. */
    void checkNetworkTime(PublishRequest request) {
        if (request.networkTime().isEmpty()) {
            return;
        }
        Instant at = request.networkTime().get();
        ScheduleWindow window = scheduler(request.connection()).window();
        Duration ahead = Duration.between(clock.instant(), at);
        if (ahead.compareTo(window.least()) < 0 || ahead.compareTo(window.most()) > 0) {
            throw InvalidInputException.of(
                    "PublishRequest",
                    "networkTime",
                    request.connection().network() + " takes posts " + window.least() + " to " + window.most()
                            + " ahead, " + at + " is " + ahead + "; smm.planning() publishes at any time");
        }
        if (request.post().isThread()) {
            throw InvalidInputException.of(
                    "PublishRequest",
                    "networkTime",
                    "a thread cannot be left to the network, since its parts answer each other; smm.planning() can");
        }
    }

    private NetworkScheduler scheduler(Connection connection) {
        return registry.port(connection, Capability.SCHEDULE_ON_NETWORK, NetworkAdapter::networkScheduler);
    }

    /** What the text alone breaks; what else stands in the post is not known here, and is the network's to judge. */
    private void checkText(Connection connection, PostText text) {
        Blockers.refuse(
                preflight.check(Post.builder(text).build(), connection),
                violation -> violation.field().startsWith("parts[0].text"));
    }

    private AllowedOperation allowed(
            AllowedOperation.Act act, CapabilityStatement statement, boolean present, Optional<Instant> until) {
        boolean open = until.map(clock.instant()::isBefore).orElse(true);
        return new AllowedOperation(act, present && open, until, statement.note());
    }
}
