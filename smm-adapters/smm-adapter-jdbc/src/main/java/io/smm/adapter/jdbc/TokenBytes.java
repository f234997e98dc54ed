package io.smm.adapter.jdbc;

import io.smm.account.Secret;
import io.smm.spi.TokenSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Tokens as bytes to be sealed: a byte of format, then the parts in their order. There is no JSON of secrets. */
final class TokenBytes {

    private static final int FORMAT = 1;

    private TokenBytes() {}

    static byte[] write(TokenSet tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            secret(out, Optional.of(tokens.access()));
            moment(out, tokens.accessExpiresAt());
            secret(out, tokens.refresh());
            moment(out, tokens.refreshExpiresAt());
            secret(out, tokens.secret());
            moment(out, tokens.issuedAt());
            moment(out, tokens.consentExpiresAt());
            moment(out, tokens.revokedAt());
            moment(out, tokens.renewingUntil());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    static TokenSet read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw Database.unreadable("A stored token", new IllegalStateException("format " + format));
            }
            return new TokenSet(
                    secret(in).orElseThrow(),
                    moment(in),
                    secret(in),
                    moment(in),
                    secret(in),
                    moment(in),
                    moment(in),
                    moment(in),
                    moment(in));
        } catch (IOException cut) {
            throw Database.unreadable("A stored token", new IllegalStateException("it ends too early"));
        }
    }

    private static void secret(DataOutputStream out, Optional<Secret> secret) throws IOException {
        out.writeBoolean(secret.isPresent());
        if (secret.isPresent()) {
            byte[] text = secret.get().reveal().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    private static Optional<Secret> secret(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(Secret.of(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static void moment(DataOutputStream out, Optional<Instant> moment) throws IOException {
        out.writeBoolean(moment.isPresent());
        if (moment.isPresent()) {
            Instant at = moment.get();
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
        }
    }

    private static Optional<Instant> moment(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt())) : Optional.empty();
    }
}
