package io.smm.adapter.jdbc;

import io.smm.error.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes as rows of 256 KiB, under an id that nobody else uses. Each statement is short: no connection is held while a stream is slow, no
 * driver gets a whole file into its hands, and at most {@link #AT_ONCE} chunks are in memory.
 */
final class MediaChunks {

    static final int CHUNK_BYTES = 256 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(MediaChunks.class);
    private static final int AT_ONCE = 4;
    private static final int DELETED_AT_ONCE = 40;

    /** Is told after each piece that was read, and before it is written. */
    @FunctionalInterface
    interface Check {
        /**
         * Looks at it.
         *
         * @param all how many bytes were read so far
         */
        void read(byte[] bytes, int length, long all);
    }

    private final Database database;

    MediaChunks(Database database) {
        this.database = database;
    }

    /** Writes a stream to its end, and says how many bytes it had. */
    long write(String upload, InputStream bytes, Check check) throws IOException {
        long all = 0;
        long place = 0;
        while (true) {
            List<Object[]> rows = new ArrayList<>();
            boolean more = true;
            while (more && rows.size() < AT_ONCE) {
                byte[] chunk = bytes.readNBytes(CHUNK_BYTES);
                more = chunk.length == CHUNK_BYTES;
                if (chunk.length > 0) {
                    all += chunk.length;
                    check.read(chunk, chunk.length, all);
                    rows.add(new Object[] {upload, place++, chunk});
                }
            }
            database.write(sql -> {
                sql.batch("insert into {media_chunk} (upload_id, place, content) values (?, ?, ?)", rows);
                return true;
            });
            if (!more) {
                return all;
            }
        }
    }

    /** One chunk; empty when it is gone. */
    Optional<byte[]> read(String upload, long place) {
        return database.read(sql -> sql.find(
                "select content from {media_chunk} where upload_id = ? and place = ?",
                row -> row.bytes("content"),
                upload,
                place));
    }

    /** Deletes all chunks of an upload, in pieces, and then its row. */
    void delete(String upload) {
        while (true) {
            int deleted = database.write(sql -> {
                List<Long> places = sql.list(
                        "select place from {media_chunk} where upload_id = ? order by place limit " + DELETED_AT_ONCE,
                        row -> row.number("place"),
                        upload);
                if (!places.isEmpty()) {
                    sql.change(
                            "delete from {media_chunk} where upload_id = ? and place <= ?",
                            upload,
                            places.get(places.size() - 1));
                } else {
                    sql.change("delete from {media_upload} where id = ?", upload);
                }
                return places.size();
            });
            if (deleted == 0) {
                return;
            }
        }
    }

    /** Deletes what a put leaves that failed: should that fail too, it is found a day later. */
    void deleteQuietly(String upload) {
        try {
            delete(upload);
        } catch (StorageException second) {
            LOG.warn(
                    "what is left of a put of media is deleted later: {}",
                    second.details().message());
        }
    }
}
