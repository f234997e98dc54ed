package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryMediaHost;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/** The network's own way to media of which it was told an address. Holds no bytes. */
final class Fetching {

    private static final int CHUNK = 16 * 1024;

    private Fetching() {}

    /** What came, with what is really there. */
    static Uploading fetched(Uploading told, URI address, MemoryMediaHost web) {
        try (InputStream in = web.open(address)
                .orElseThrow(() -> new Refusal(
                        Refusal.Code.IMAGE_REJECTED, "nothing can be fetched from " + address.getAuthority()))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                size += read;
            }
            return told.withBytes(OptionalLong.of(size), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw new Refusal(Refusal.Code.IMAGE_REJECTED, "what lies at the address cannot be read");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
