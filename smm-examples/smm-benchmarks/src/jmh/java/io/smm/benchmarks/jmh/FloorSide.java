package io.smm.benchmarks.jmh;

import io.smm.benchmarks.floor.FloorClient;
import io.smm.benchmarks.run.Calls;
import io.smm.benchmarks.sdk.SdkClient;
import io.smm.post.PostRef;
import java.nio.file.Path;
import java.util.List;

/** By hand. */
final class FloorSide implements Side {

    private final FloorClient client;
    private final List<String> uris =
            SdkClient.posts(100).stream().map(PostRef::id).toList();
    private final Path film;
    private final long size;
    private int number;

    FloorSide(String service, Path film, long size) {
        client = new FloorClient(service);
        client.signIn("bakery0.test");
        this.film = film;
        this.size = size;
    }

    @Override
    public Object publish() {
        return client.publish(Calls.text(number++));
    }

    @Override
    public Object posts() {
        return Calls.floorPage(client, uris);
    }

    @Override
    public Object mentions() {
        return client.mentions("");
    }

    @Override
    public Object upload() {
        return client.upload(film, size);
    }

    @Override
    public void close() {
        client.close();
    }
}
