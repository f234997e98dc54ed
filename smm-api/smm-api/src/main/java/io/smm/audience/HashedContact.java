package io.smm.audience;

import io.smm.error.Faults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A contact as a network may see it: hashes alone. A hash is no anonymity, whoever knows the address can make it too; it stays
 * personal data.
 *
 * @param sha256 the hash of each identifier, 64 lower-case hexadecimal digits; at least one
 */
public record HashedContact(Map<IdentifierKind, String> sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks that each is a hash, so that no address ever passes for one.
     *
     * @param sha256 the hash of each identifier
     */
    public HashedContact {
        Faults faults = Faults.of("HashedContact").check(!sha256.isEmpty(), "sha256", "must not be empty");
        sha256.forEach((kind, hash) -> faults.check(
                HEX.matcher(hash).matches(), "sha256." + kind, "must be 64 lower-case hexadecimal digits"));
        faults.raise();
        sha256 = Collections.unmodifiableMap(new EnumMap<>(sha256));
    }

    /**
     * Normalises and hashes what a network recognises a contact by.
     *
     * @param contact the contact
     * @param rules the network's rules
     * @return the hashes; empty when nothing is known that the network recognises anybody by. A country, a town, a postcode or a
     *     birthday alone is nobody
     */
    public static Optional<HashedContact> of(Contact contact, HashingRules rules) {
        Map<IdentifierKind, String> hashes = new EnumMap<>(IdentifierKind.class);
        for (IdentifierRule rule : rules.identifiers()) {
            rule.kind()
                    .of(contact)
                    .map(rule::normalised)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> hashes.put(rule.kind(), hash(text)));
        }
        boolean somebody = hashes.containsKey(IdentifierKind.EMAIL)
                || hashes.containsKey(IdentifierKind.PHONE)
                || hashes.containsKey(IdentifierKind.FIRST_NAME) && hashes.containsKey(IdentifierKind.LAST_NAME);
        return somebody ? Optional.of(new HashedContact(hashes)) : Optional.empty();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** {@return what kinds there are, without the hashes} */
    @Override
    public String toString() {
        return "HashedContact" + sha256.keySet();
    }
}
