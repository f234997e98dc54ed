package io.smm.benchmarks.jmh;

import io.smm.benchmarks.run.Calls;
import io.smm.benchmarks.sdk.SdkClient;
import io.smm.post.PostRef;
import java.nio.file.Path;
import java.util.List;

/** Through the SDK. */
final class SdkSide implements Side {

    /** Fewer calls than any quota of an hour holds. */
    private static final int CALLS_REMEMBERED = 200;

    private final SdkClient client;
    private final List<PostRef> posts = SdkClient.posts(100);
    private final Path film;
    private int number;

    SdkSide(String service, Path film) {
        client = new SdkClient(service, 1);
        this.film = film;
    }

    @Override
    public Object publish() {
        return client.publish(0, Calls.text(next()));
    }

    @Override
    public Object posts() {
        next();
        return client.insights(posts);
    }

    @Override
    public Object mentions() {
        next();
        return client.mentionsPage();
    }

    @Override
    public Object upload() {
        next();
        return client.upload(film);
    }

    @Override
    public void close() {
        client.close();
    }

    private int next() {
        if (++number % CALLS_REMEMBERED == 0) {
            client.forget();
        }
        return number;
    }
}
