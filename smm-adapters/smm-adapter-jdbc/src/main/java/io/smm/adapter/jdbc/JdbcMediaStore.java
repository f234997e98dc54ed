package io.smm.adapter.jdbc;

import io.smm.account.TenantId;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import io.smm.error.StorageFullException;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.spi.MediaUse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps media as chunks. They are written one transaction after the other under the id of their upload; the last one makes the row that
 * shows them, and holds it. Nothing is deleted while its row is there, and a row goes only as it was when nobody held it: each put, hold
 * and release touches it.
 */
final class JdbcMediaStore implements MediaStore {

    private static final Duration LONGEST_PUT = Duration.ofDays(1);
    private static final int MOST_TRIES = 5;

    /** The moment of an upload that is garbage. */
    private static final long GARBAGE = Long.MIN_VALUE;

    private static final String TOUCH =
            "update {media} set touched_at = case when touched_at >= ? then touched_at + 1 else ? end where id = ?";

    private record Seen(String id, String upload, long size, long touched) {}

    private record SeenHold(String id, MediaHold hold, long seen) {}

    private final Database database;
    private final MediaChunks chunks;
    private final long mostBytes;

    JdbcMediaStore(Database database, long mostBytes) {
        this.database = database;
        this.mostBytes = mostBytes;
        chunks = new MediaChunks(database);
    }

    @Override
    public SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now) throws IOException {
        String id = UUID.randomUUID().toString();
        boolean ours = false;
        begin(id, upload.length().orElse(0), now);
        try {
            SpooledMedia media = written(id, upload);
            ours = end(id, tenant, holder, media, now);
            return media;
        } finally {
            if (!ours) {
                chunks.deleteQuietly(id);
            }
        }
    }

    private void begin(String id, long size, Instant now) {
        database.change(sql ->
                sql.change("insert into {media_upload} (id, size_bytes, begun_at) values (?, ?, ?)", id, size, now));
        if (use().bytes() > mostBytes) {
            chunks.deleteQuietly(id);
            throw full(size);
        }
    }

    private SpooledMedia written(String id, MediaUpload upload) throws IOException {
        MessageDigest digest = KeyHash.sha256();
        long most = Math.min(upload.most(), upload.length().orElse(Long.MAX_VALUE));
        long size = chunks.write(id, upload.bytes(), (bytes, length, all) -> {
            digest.update(bytes, 0, length);
            if (all > most) {
                throw rejected("has more than " + most + " bytes");
            }
            if (upload.length().isEmpty()) {
                takeRoom(id, all);
            }
        });
        if (size == 0) {
            throw rejected("has no bytes");
        }
        if (upload.length().isPresent() && upload.length().getAsLong() != size) {
            throw rejected("gave " + size + " bytes and not " + upload.length().getAsLong());
        }
        return new SpooledMedia(HexFormat.of().formatHex(digest.digest()), size);
    }

    private void takeRoom(String id, long all) {
        database.change(sql -> sql.change("update {media_upload} set size_bytes = ? where id = ?", all, id));
        if (use().bytes() > mostBytes) {
            throw full(all);
        }
    }

    /** Shows what was written, unless it is there already; holds it in either case. */
    private boolean end(String id, TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now) {
        String mediaId = id(tenant, media.sha256());
        return database.write(sql -> {
            // Ours, to the end of this transaction: from here on nobody deletes the chunks.
            if (sql.change(
                            "update {media_upload} set size_bytes = ? where id = ? and begun_at > ?",
                            media.size(),
                            id,
                            GARBAGE)
                    == 0) {
                throw lost();
            }
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                boolean fresh = sql.insert(
                        "insert into {media} (id, tenant, sha256, size_bytes, chunk_bytes, upload_id, touched_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        mediaId,
                        tenant.value(),
                        media.sha256(),
                        media.size(),
                        MediaChunks.CHUNK_BYTES,
                        id,
                        now);
                if (fresh) {
                    sql.change("delete from {media_upload} where id = ?", id);
                }
                if (fresh || sql.change(TOUCH, now, now, mediaId) == 1) {
                    hold(sql, mediaId, tenant, holder, now);
                    return fresh;
                }
            }
            throw lost();
        });
    }

    @Override
    public boolean hold(TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now) {
        String id = id(tenant, media.sha256());
        return database.write(sql -> {
            if (sql.change(TOUCH + " and size_bytes = ?", now, now, id, media.size()) == 0) {
                return false;
            }
            hold(sql, id, tenant, holder, now);
            return true;
        });
    }

    /** Under the lock of the media's row. */
    private static void hold(Sql sql, String id, TenantId tenant, MediaHolder holder, Instant now) throws SQLException {
        int again = sql.change(
                "update {media_hold} set version = version + 1, seen_at = ?"
                        + " where media_id = ? and holder_kind = ? and holder_id = ?",
                now,
                id,
                holder.kind().name(),
                holder.id());
        if (again == 0) {
            sql.change(
                    "insert into {media_hold} (media_id, holder_kind, holder_id, tenant, version, seen_at)"
                            + " values (?, ?, ?, ?, 1, ?)",
                    id,
                    holder.kind().name(),
                    holder.id(),
                    tenant.value(),
                    now);
        }
    }

    @Override
    public void release(TenantId tenant, MediaHolder holder, Instant now) {
        database.write(sql -> {
            String where = "holder_id = ? and holder_kind = ? and tenant = ?";
            Object[] values = {holder.id(), holder.kind().name(), tenant.value()};
            List<String> held = sql.list(
                    "select media_id from {media_hold} where " + where + " order by media_id",
                    row -> row.text("media_id"),
                    values);
            for (String id : held) {
                sql.change(TOUCH, now, now, id);
            }
            return sql.change("delete from {media_hold} where " + where, values);
        });
    }

    @Override
    public boolean release(MediaHold seen, Instant now) {
        String id = id(seen.tenant(), seen.media().sha256());
        return database.write(sql -> {
            sql.change(TOUCH, now, now, id);
            return sql.change(
                            "delete from {media_hold}"
                                    + " where media_id = ? and holder_kind = ? and holder_id = ? and version = ?",
                            id,
                            seen.holder().kind().name(),
                            seen.holder().id(),
                            seen.version())
                    == 1;
        });
    }

    @Override
    public Optional<SpooledMedia> find(TenantId tenant, String sha256) {
        return database.read(sql -> sql.find(
                "select sha256, size_bytes from {media} where id = ?", JdbcMediaStore::media, id(tenant, sha256)));
    }

    @Override
    public InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException {
        if (offset < 0 || offset > media.size()) {
            throw InvalidInputException.of("MediaStore", "offset", "must be 0 to " + media.size() + ", is " + offset);
        }
        Optional<MediaChunkStream> found = database.read(sql -> sql.find(
                "select upload_id, chunk_bytes from {media} where id = ? and size_bytes = ?",
                row -> new MediaChunkStream(
                        chunks,
                        row.text("upload_id"),
                        media.size(),
                        Math.toIntExact(row.number("chunk_bytes")),
                        offset),
                id(tenant, media.sha256()),
                media.size()));
        return found.orElseThrow(() -> new FileNotFoundException("the media store does not hold " + media.sha256()));
    }

    @Override
    public List<MediaHold> claimHolds(Instant now, Instant seenBefore, int most) {
        return database.write(sql -> {
            List<MediaHold> claimed = new ArrayList<>();
            for (SeenHold one : lookedAtLeast(sql, seenBefore, most)) {
                boolean ours = sql.change(
                                "update {media_hold} set seen_at = ? where media_id = ? and holder_kind = ?"
                                        + " and holder_id = ? and version = ? and seen_at = ?",
                                now,
                                one.id(),
                                one.hold().holder().kind().name(),
                                one.hold().holder().id(),
                                one.hold().version(),
                                one.seen())
                        == 1;
                if (ours) {
                    claimed.add(one.hold());
                }
            }
            return List.copyOf(claimed);
        });
    }

    private static List<SeenHold> lookedAtLeast(Sql sql, Instant seenBefore, int most) throws SQLException {
        return sql.list(
                "select h.media_id, h.holder_kind, h.holder_id, h.version, h.seen_at, m.tenant, m.sha256, m.size_bytes"
                        + " from {media_hold} h join {media} m on m.id = h.media_id where h.seen_at < ?"
                        + " order by h.seen_at, h.holder_id limit ?",
                row -> new SeenHold(
                        row.text("media_id"),
                        new MediaHold(
                                new TenantId(row.text("tenant")),
                                media(row),
                                new MediaHolder(
                                        MediaHolder.Kind.valueOf(row.text("holder_kind")), row.text("holder_id")),
                                row.number("version")),
                        row.number("seen_at")),
                seenBefore,
                most);
    }

    @Override
    public int deleteUnheld(Instant before, int most) {
        List<Seen> unheld = database.read(sql -> sql.list(
                "select id, upload_id, size_bytes, touched_at from {media} m where touched_at < ? and not exists"
                        + " (select 1 from {media_hold} h where h.media_id = m.id) order by touched_at, id limit ?",
                row -> new Seen(
                        row.text("id"), row.text("upload_id"), row.number("size_bytes"), row.number("touched_at")),
                before,
                most));
        int deleted = 0;
        for (Seen one : unheld) {
            deleted += isTakenAway(one) ? 1 : 0;
        }
        deleteLeftovers(before.minus(LONGEST_PUT), most);
        return deleted;
    }

    /** As it was seen: whoever holds it meanwhile touches it. */
    private boolean isTakenAway(Seen one) {
        return database.write(sql -> {
            boolean gone =
                    sql.change("delete from {media} where id = ? and touched_at = ?", one.id(), one.touched()) == 1;
            if (gone) {
                sql.change(
                        "insert into {media_upload} (id, size_bytes, begun_at) values (?, ?, ?)",
                        one.upload(),
                        one.size(),
                        GARBAGE);
            }
            return gone;
        });
    }

    private void deleteLeftovers(Instant before, int most) {
        List<String> left = database.read(sql -> sql.list(
                "select id from {media_upload} where begun_at < ? order by begun_at, id limit ?",
                row -> row.text("id"),
                before,
                most));
        for (String id : left) {
            database.change(sql -> sql.change("update {media_upload} set begun_at = ? where id = ?", GARBAGE, id));
            chunks.delete(id);
        }
    }

    @Override
    public MediaUse use() {
        return new MediaUse(
                database.read(sql -> sum(sql, "media")) + database.read(sql -> sum(sql, "media_upload")), mostBytes);
    }

    private static long sum(Sql sql, String table) throws SQLException {
        return sql.find("select coalesce(sum(size_bytes), 0) as used from {" + table + "}", row -> row.number("used"))
                .orElse(0L);
    }

    private static SpooledMedia media(Row row) throws SQLException {
        return new SpooledMedia(row.text("sha256"), row.number("size_bytes"));
    }

    private static String id(TenantId tenant, String sha256) {
        return KeyHash.of(tenant.value(), sha256);
    }

    private StorageFullException full(long more) {
        return new StorageFullException(ErrorDetails.of(
                        "The media store may hold " + mostBytes + " bytes, and has no room for " + more + " more",
                        RetryAdvice.afterAction(
                                "wait until posts have gone out, or give JdbcOptions.mostMediaBytes a larger bound"))
                .build());
    }

    private static MediaRejectedException rejected(String what) {
        return new MediaRejectedException(
                ErrorDetails.of("A file for the media store " + what, RetryAdvice.afterAction("give the whole file"))
                        .build());
    }

    private static StorageException lost() {
        return new StorageException(
                ErrorDetails.of("The put of media took so long that its beginning was deleted", RetryAdvice.sameCall())
                        .build());
    }
}
