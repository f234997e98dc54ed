package io.smm.e2e.servers;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A throw-away account on a test server. Its password is new in each run and in no text of this object. */
public final class TestAccount {
    private static final int PASSWORD_BYTES = 16;

    private final String handle;
    private final String did;
    private final String password;

    TestAccount(String handle, String did, String password) {
        this.handle = handle;
        this.did = did;
        this.password = password;
    }

    static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** For example {@code alice.test}. */
    public String handle() {
        return handle;
    }

    /** The account's stable identifier, for example {@code did:plc:…}. */
    public String did() {
        return did;
    }

    public String password() {
        return password;
    }

    @Override
    public String toString() {
        return handle + " (" + did + ")";
    }
}
