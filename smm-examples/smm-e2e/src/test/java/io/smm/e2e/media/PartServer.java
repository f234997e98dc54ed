package io.smm.e2e.media;

import io.smm.adapter.support.upload.PartAnswer;
import io.smm.adapter.support.upload.PartSender;
import io.smm.adapter.support.upload.UploadPart;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes one film in parts, knows where it stands, and works on it for a while. */
final class PartServer implements PartSender {

    static final int PART = 1_000;

    /** The process that sends is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Clock clock;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private Duration works = Duration.ZERO;
    private Instant readyAt = Instant.MIN;
    private int failAt = -1;
    private int dieAt = -1;
    private int attempts;
    private int parts;
    private int begun;
    private int published;

    PartServer(Clock clock) {
        this.clock = clock;
    }

    /** The next time that it has so many parts, it answers that it is down. */
    void failAt(int part) {
        failAt = part;
    }

    /** When it has so many parts, whoever sends is gone. */
    void dieAt(int part) {
        dieAt = part;
    }

    void processing(Duration time) {
        works = time;
    }

    String begin() {
        begun++;
        return "film";
    }

    void publish() {
        published++;
    }

    Instant readyAt() {
        return readyAt;
    }

    @Override
    public PartAnswer send(UploadPart part, Instant deadline) {
        attempts++;
        if (parts == failAt) {
            failAt = -1;
            throw new NetworkDownException(
                    ErrorDetails.of("down for a moment", RetryAdvice.sameCall()).build());
        }
        if (parts == dieAt) {
            dieAt = -1;
            throw new Killed();
        }
        if (part.offset() != received.size()) {
            throw new AssertionError("byte " + part.offset() + " where " + received.size() + " is wanted");
        }
        try (InputStream in = part.bytes().open()) {
            in.transferTo(received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        parts++;
        return standing(part.total());
    }

    @Override
    public Optional<PartAnswer> position(String handle, long total, Instant deadline) {
        return Optional.of(standing(total));
    }

    private PartAnswer standing(long total) {
        if (received.size() < total) {
            return PartAnswer.wants(received.size());
        }
        if (readyAt.equals(Instant.MIN)) {
            readyAt = clock.instant().plus(works);
        }
        return new PartAnswer.Finished("film-1");
    }

    byte[] received() {
        return received.toByteArray();
    }

    int attempts() {
        return attempts;
    }

    int parts() {
        return parts;
    }

    int begun() {
        return begun;
    }

    int published() {
        return published;
    }
}
