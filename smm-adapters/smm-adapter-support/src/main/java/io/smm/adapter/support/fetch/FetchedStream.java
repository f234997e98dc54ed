package io.smm.adapter.support.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that lie at an address. Asks for them at the first read, from where skipping got to; a connection that is lost is made
 * up for by another from there, twice. All answers must be about the same thing.
 */
final class FetchedStream extends InputStream {

    private static final int MOST_CONNECTIONS = 3;

    /** What is skipped is read up to here, and asked for anew beyond. */
    private static final int SHORT_SKIP = 256 * 1024;

    private final Door door;
    private final HttpUrl url;
    private final Head head;
    private long at;
    private int failures;
    private @Nullable Response answer;

    FetchedStream(Door door, HttpUrl url, Head head) {
        this.door = door;
        this.url = url;
        this.head = head;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at < head.size()) {
            try {
                int count = connected().body().byteStream().read(target, offset, length);
                if (count < 0) {
                    throw new EOFException("it ends in the middle");
                }
                at += count;
                return count;
            } catch (Refused refused) {
                throw refused;
            } catch (IOException trouble) {
                close();
                failures++;
                if (failures >= MOST_CONNECTIONS || Thread.currentThread().isInterrupted()) {
                    throw trouble;
                }
            }
        }
        return -1;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long count = Math.max(0, Math.min(wanted, head.size() - at));
        if ((answer != null || at == 0) && count <= SHORT_SKIP) {
            return super.skip(count);
        }
        close();
        at += count;
        return count;
    }

    @Override
    public void close() {
        if (answer != null) {
            answer.close();
            answer = null;
        }
    }

    private Response connected() throws IOException {
        if (answer != null) {
            return answer;
        }
        Response opened = door.open(url, at);
        try {
            int wanted = at == 0 ? 200 : 206;
            if (opened.code() != wanted) {
                throw new Refused(
                        at > 0 && opened.code() == 200
                                ? "its server gives no parts: it answered a range with the whole"
                                : "its server answered " + opened.code());
            }
            if (!head.continuedBy(opened, at)) {
                throw new Refused("it changed while it was fetched");
            }
        } catch (IOException refused) {
            opened.close();
            throw refused;
        }
        answer = opened;
        return opened;
    }
}
