package io.smm.adapter.support.upload;

import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.MediaSource;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An upload in parts. Holds no part in memory: each is streamed from the source, which is opened anew where the part begins, by
 * skipping (a file seeks, an address is asked for that range, any other stream is read up to there). Not thread-safe; made anew
 * for each step.
 *
 * <p>What is repeated: a part that failed on the way, 4 times in all, with growing pauses of at most 30 seconds, from where the
 * server says that it stands, if it can say. What a server refuses for good is not.
 */
public final class ChunkedUpload {

    private static final int MOST_PARTS_A_STEP = 16;
    private static final long MOST_BYTES_A_STEP = 64L * 1024 * 1024;

    private final CallScope scope;
    private final PartRule rule;
    private final UploadSource source;
    private final PartSender sender;
    private final AdapterContext context;

    private ChunkedUpload(
            AdapterContext context, CallScope scope, PartRule rule, UploadSource source, PartSender sender) {
        this.context = context;
        this.scope = scope;
        this.rule = rule;
        this.source = source;
        this.sender = sender;
    }

    /**
     * An upload. Makes no call.
     *
     * @param context the adapter's context
     * @param scope on whose behalf, for errors
     * @param rule how the network wants it cut
     * @param source what is uploaded; its bytes are at hand, and repeatable unless one part holds all of them
     * @param sender the network's way to take parts
     * @return the upload
     * @throws InvalidInputException when it has no bytes, or too many for the rule
     * @throws MediaRejectedException when it can be read once only and would be sent in several parts
     */
    public static ChunkedUpload of(
            AdapterContext context, CallScope scope, PartRule rule, MediaSource source, PartSender sender) {
        UploadSource bytes = new UploadSource(scope, source);
        ChunkedUpload upload = new ChunkedUpload(
                context, scope, Objects.requireNonNull(rule, "rule"), bytes, Objects.requireNonNull(sender, "sender"));
        if (!bytes.repeatable() && rule.plan(bytes.size()).count() > 1) {
            throw new MediaRejectedException(upload.details(
                    "it can be read once only, and is sent in several parts",
                    RetryAdvice.afterAction("give a file, or a stream that can be opened again")));
        }
        return upload;
    }

    /** {@return where the parts begin and end, for networks that want to know before the first} */
    public PartPlan plan() {
        return rule.plan(source.size());
    }

    /**
     * The state of an upload that the network knows and that has no bytes yet.
     *
     * @param handle the upload's name with the network: a media id, a job id; never an address, see {@link UploadSessions}
     * @return the first state
     * @throws MediaRejectedException when the file is gone, or has another size than announced
     */
    public UploadState begin(String handle) {
        return UploadState.begun(handle, source.size(), source.mark());
    }

    /**
     * Goes on from a state: sends up to 16 parts or 64 MiB, one part at least, or as many as the deadline allows. The state that
     * comes out is for the adapter to store; one that was stored is first compared with where the server stands, at the cost of
     * a call.
     *
     * <p>When a part fails that may be tried again, and others went out before it, the state tells of those; the failure shows
     * at the next call, if it lasts.
     *
     * @param state how far it is
     * @param deadline by when to give up, on the context's clock
     * @return how far it is now; {@link UploadState#complete()} when the server has all
     * @throws MediaRejectedException when the source is not what it was when the upload began
     * @throws SmmException when a part was not taken
     */
    public UploadState advance(UploadState state, Instant deadline) {
        source.requireUnchangedSince(state);
        Sending sending = new Sending(state, deadline);
        if (!state.fresh()) {
            sending.ask();
        }
        long first = sending.now.sent();
        for (int parts = 0; !sending.now.complete() && parts < MOST_PARTS_A_STEP; parts++) {
            boolean enough = sending.now.sent() - first >= MOST_BYTES_A_STEP
                    || !context.clock().instant().isBefore(deadline);
            if (parts > 0 && enough) {
                break;
            }
            try {
                sending.next();
            } catch (SmmException error) {
                if (sending.now.sent() <= first || !PartRetry.mayPass(error)) {
                    throw error;
                }
                break;
            }
        }
        return sending.now;
    }

    private ErrorDetails details(String what, RetryAdvice advice) {
        ErrorDetails.Builder details = ErrorDetails.of(what, advice)
                .network(scope.network())
                .tenant(scope.tenant())
                .operation("upload");
        scope.connection().ifPresent(details::connection);
        return details.build();
    }

    /** One step's way through the parts. */
    private final class Sending {

        private final Instant deadline;
        private UploadState now;

        Sending(UploadState state, Instant deadline) {
            this.now = state;
            this.deadline = deadline;
        }

        /** Sends the next part, as often as it takes to get further. */
        void next() {
            PartRetry retry = new PartRetry(context, deadline);
            long before = now.sent();
            while (true) {
                UploadPart part = part();
                try {
                    take(sender.send(part, deadline), part);
                    if (now.sent() > before) {
                        return;
                    }
                    throw new ProtocolException(details(
                            "the server stays at byte " + now.sent() + " whatever it is sent", RetryAdvice.sameCall()));
                } catch (SmmException error) {
                    retry.waitOrThrow(error);
                }
                ask();
                if (now.sent() > before) {
                    return;
                }
            }
        }

        void ask() {
            sender.position(now.handle(), now.total(), deadline).ifPresent(answer -> take(answer, null));
        }

        private void take(PartAnswer answer, @Nullable UploadPart part) {
            if (answer instanceof PartAnswer.Finished finished) {
                now = now.finished(finished.result());
            } else if (answer instanceof PartAnswer.Wants wants) {
                if (Math.max(wants.from(), wants.to()) > now.total()) {
                    throw malformed("it wants bytes " + wants.from() + " to " + wants.to() + " of " + now.total());
                }
                now = now.at(wants.from(), wants.to());
            } else if (answer instanceof PartAnswer.Taken taken && part != null) {
                now = now.at(part.end(), 0);
                if (!taken.receipt().isEmpty()) {
                    now = now.received(part.index(), taken.receipt());
                }
            } else {
                throw malformed("a position is not the receipt of a part");
            }
        }

        private UploadPart part() {
            PartPlan plan = rule.plan(now.total());
            int index = plan.indexAt(now.sent());
            long end = now.wantedEnd() > 0 ? now.wantedEnd() : plan.end(index);
            long length = end - now.sent();
            if (length < 1) {
                throw malformed("it wants no bytes, and has " + now.sent() + " of " + now.total());
            }
            return new UploadPart(
                    now.handle(), index, now.sent(), length, now.total(), source.piece(index, now.sent(), length));
        }

        private SmmException malformed(String what) {
            return new ProtocolException(
                    details("the server's account of the upload makes no sense: " + what, RetryAdvice.sameCall()));
        }
    }
}
