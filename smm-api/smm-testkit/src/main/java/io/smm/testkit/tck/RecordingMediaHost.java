package io.smm.testkit.tck;

import io.smm.spi.HostedMedia;
import io.smm.spi.HostingRequest;
import io.smm.spi.MediaHost;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads what it is given, lends addresses at which nothing lies, and remembers what it lent, to look into afterwards. */
final class RecordingMediaHost implements MediaHost {

    private final Clock clock;
    private final Set<String> lent = ConcurrentHashMap.newKeySet();
    private final List<URI> addresses = new CopyOnWriteArrayList<>();

    RecordingMediaHost(Clock clock) {
        this.clock = clock;
    }

    @Override
    public HostedMedia put(HostingRequest request) {
        try (InputStream bytes = request.source().open()) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lent.add(request.key());
        URI address = URI.create("https://lent.example.org/" + request.key());
        addresses.add(address);
        return new HostedMedia(address, clock.instant().plus(Duration.ofHours(2)));
    }

    @Override
    public void release(String key) {
        lent.remove(key);
    }

    /** {@return the keys of what was not released} */
    Set<String> lent() {
        return Set.copyOf(lent);
    }

    /** {@return each address that was ever lent} */
    List<URI> addresses() {
        return List.copyOf(addresses);
    }
}
