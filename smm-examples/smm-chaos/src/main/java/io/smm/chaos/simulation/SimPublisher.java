package io.smm.chaos.simulation;

import io.smm.chaos.Profile;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Media;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Publishes on the simulated network as a real adapter does: it looks at the clock right before it sends, and not again. Between any two
 * calls its process may be killed or stopped; what was sent arrives nevertheless.
 */
final class SimPublisher implements Publisher {

    private static final int FORMAT = 1;

    private final World world;
    private final SimNetwork network;

    SimPublisher(World world, SimNetwork network) {
        this.world = world;
        this.network = network;
    }

    @Override
    public Settlement settlement() {
        return network.profile().settlement();
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return state(0, intent);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        int part = part(state);
        upload(intent, part);
        world.step();
        if (!world.clock().instant().isBefore(deadline)) {
            throw new NetworkDownException(
                    details("the time was over before anything was sent", RetryAdvice.sameCall()));
        }
        if (state.next() == StepKind.PREPARE) {
            world.passTime(world.callTime());
            return PublishStep.progress(state(part, network.stage(), StepKind.EFFECT));
        }
        String handle = handle(intent, state);
        if (state.next() == StepKind.CHECK) {
            return check(intent, part, handle);
        }
        boolean works = world.chance(25);
        if (works && world.chance(20) && network.byHandle(handle, world.now()).isEmpty()) {
            network.takeAndGiveUp(handle, text(intent, part), world.now());
            world.passTime(world.callTime());
            return pending(part, handle);
        }
        SimNetwork.Standing post = send(handle, text(intent, part));
        if (works) {
            return pending(part, handle);
        }
        return PublishStep.outcome(state(part + 1, intent), new Outcome.Published(publication(intent, post)));
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        world.step();
        world.passTime(world.callTime());
        if (world.chance(10)) {
            throw new NetworkDownException(details("the reading failed", RetryAdvice.sameCall()));
        }
        int part = part(state);
        Optional<SimNetwork.Standing> found = switch (network.profile()) {
            case CLIENT_CHOSEN_ID, STAGED_HANDLE -> network.byHandle(handle(intent, state), world.now());
            case READ_BACK -> network.seen(text(intent, part), world.now());
            case NATIVE_KEY, NOTHING -> Optional.empty();
        };
        if (found.isPresent()) {
            return new Reconciliation.Found(publication(intent, found.get()), state(part + 1, intent));
        }
        return network.profile() == Profile.NATIVE_KEY || network.profile() == Profile.NOTHING
                ? new Reconciliation.CannotSay("the network tells nothing")
                : new Reconciliation.Absent();
    }

    /** Reads the media of a part as an upload does; they are the words of the part, in bytes. */
    private void upload(PublishIntent intent, int part) {
        if (part >= intent.post().parts().size()) {
            return; // a comment
        }
        for (Media item : intent.post().parts().get(part).media()) {
            try (InputStream bytes = item.source().open()) {
                String read = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                if (!read.equals(text(intent, part))) {
                    world.faults().add(text(intent, part) + " was sent with the media of '" + read + "'");
                }
            } catch (IOException | RuntimeException gone) {
                world.faults().add(text(intent, part) + " has lost its media: " + gone);
            }
        }
    }

    /** Asks for what the network said that it works on. */
    private PublishStep check(PublishIntent intent, int part, String handle) {
        world.passTime(world.callTime());
        Optional<SimNetwork.Standing> standing = network.byHandle(handle, world.now());
        if (network.hasGivenUp(handle)) {
            return PublishStep.outcome(
                    state(part, handle, StepKind.EFFECT),
                    new Outcome.Rejected(
                            new ContentRejectedException(details("it could not be made", RetryAdvice.never()))));
        }
        if (standing.isEmpty() || world.chance(30)) {
            return pending(part, handle);
        }
        return PublishStep.outcome(state(part + 1, intent), new Outcome.Published(publication(intent, standing.get())));
    }

    private PublishStep pending(int part, String handle) {
        Instant again = world.clock().instant().plusMillis(1 + world.upTo(600_000));
        return PublishStep.outcome(state(part, handle, StepKind.CHECK), new Outcome.Pending(again, "it works on it"));
    }

    private SimNetwork.Standing send(String handle, String text) {
        long now = world.now();
        network.begun(text, now);
        long seen = world.upTo(Profile.SEEN_LATE.toMillis());
        long timeout = Profile.CALL_TIMEOUT.toMillis();
        int fate = world.faulty() ? world.draw(20) : 0;
        switch (fate) {
            case 1, 2 -> {
                network.accept(handle, text, now + world.callTime(), now + world.callTime() + seen);
                world.passTime(timeout);
                throw lost();
            }
            case 3 -> {
                long late = now + timeout + world.upTo(Profile.ACCEPTS_LATE.toMillis());
                network.accept(handle, text, late, late + seen);
                world.passTime(timeout);
                throw lost();
            }
            case 4 -> {
                world.passTime(timeout);
                throw lost();
            }
            case 5 -> {
                world.passTime(world.callTime());
                throw new RateLimitedException(details("too many calls", RetryAdvice.sameCall()));
            }
            case 6 -> throw new NetworkDownException(details("refused", RetryAdvice.sameCall()));
            case 7 -> {
                if (world.chance(20)) {
                    throw new ContentRejectedException(details("no", RetryAdvice.never()));
                }
            }
            default -> {}
        }
        SimNetwork.Standing post = network.accept(handle, text, now, now + seen);
        world.passTime(world.callTime());
        return post;
    }

    private UnknownOutcomeException lost() {
        return new UnknownOutcomeException(details("no answer", RetryAdvice.reconcileFirst()));
    }

    private ErrorDetails details(String message, RetryAdvice advice) {
        return ErrorDetails.of(message, advice)
                .network(network.profile().network())
                .build();
    }

    private Publication publication(PublishIntent intent, SimNetwork.Standing post) {
        return Publication.builder(
                        PostRef.of(network.profile().network(), post.id()),
                        intent.connection().account(),
                        Instant.ofEpochMilli(post.from()))
                .build();
    }

    /** What was staged has its handle from the network, which nobody has who lost the state; others make it of the delivery's id. */
    private static String handle(PublishIntent intent, PublishState state) {
        String[] words = words(state);
        return words.length > 1 ? words[1] : intent.delivery() + "#" + words[0];
    }

    private static String text(PublishIntent intent, int part) {
        return Pieces.of(intent.post()).get(part);
    }

    private PublishState state(int done, PublishIntent intent) {
        boolean staged = network.profile() == Profile.STAGED_HANDLE;
        StepKind next = staged ? StepKind.PREPARE : StepKind.EFFECT;
        return stored(Integer.toString(done), done == intent.post().publicationCount() ? StepKind.NONE : next);
    }

    private PublishState state(int done, String handle, StepKind next) {
        return network.profile() == Profile.STAGED_HANDLE
                ? stored(done + " " + handle, next)
                : stored(Integer.toString(done), next);
    }

    private static PublishState stored(String words, StepKind next) {
        return PublishState.of(FORMAT, words.getBytes(StandardCharsets.UTF_8), next);
    }

    private static int part(PublishState state) {
        return Integer.parseInt(words(state)[0]);
    }

    private static String[] words(PublishState state) {
        return new String(state.bytes(), StandardCharsets.UTF_8).split(" ", 2);
    }
}
