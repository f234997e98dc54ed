package io.smm.adapter.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.smm.account.TenantId;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.testkit.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.OptionalLong;

/** A process that puts a film of a given length, reads it back and tells what it read; or tells that it began and is killed. */
final class MediaProgram {

    static final TenantId TENANT = new TenantId("bakery");
    static final MediaHolder HOLDER = new MediaHolder(MediaHolder.Kind.PLAN, "plan");
    private static final long BEFORE_THE_KILL = 3L << 20;

    private MediaProgram() {}

    /** The database's URL, the user, how many bytes, and what to do: {@code whole} or {@code stuck}. */
    public static void main(String[] args) throws IOException {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long size = Long.parseLong(args[2]);
        try (HikariDataSource source = KilledWriter.source(args[0], args[1])) {
            MediaStore store =
                    JdbcStores.open(JdbcOptions.of(source).build()).mediaStore().orElseThrow();
            Runnable stuck = () -> {
                told.println("begun");
                while (true) {
                    Thread.onSpinWait();
                }
            };
            InputStream film = new Film(size, args[3].equals("stuck") ? stuck : () -> {});
            SpooledMedia media =
                    store.put(TENANT, HOLDER, new MediaUpload(film, OptionalLong.of(size), size), Samples.NOON);
            told.println(media.sha256());
            told.println(read(store, media));
        }
    }

    private static String read(MediaStore store, SpooledMedia media) throws IOException {
        MessageDigest digest = KeyHash.sha256();
        try (InputStream bytes = new DigestInputStream(store.open(TENANT, media, 0), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes that no database can make smaller, and none of which is held. */
    private static final class Film extends InputStream {
        private final long size;
        private final Runnable inTheMiddle;
        private long given;
        private long state = 42;

        Film(long size, Runnable inTheMiddle) {
            this.size = size;
            this.inTheMiddle = inTheMiddle;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (given >= size) {
                return -1;
            }
            if (given > BEFORE_THE_KILL) {
                inTheMiddle.run();
            }
            int many = (int) Math.min(length, size - given);
            for (int i = 0; i < many; i++) {
                state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
                bytes[offset + i] = (byte) (state >>> 56);
            }
            given += many;
            return many;
        }
    }
}
