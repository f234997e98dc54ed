package io.smm.adapter.support.oauth;

import io.smm.spi.QuotaCharge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a network's token address departs from RFC 6749 beyond what its {@link io.smm.account.OAuthScheme} says. Immutable.
 *
 * @param json whether requests are JSON objects instead of forms
 * @param secretField the name of the field that holds the client secret
 * @param goneCodes the error codes that prove that a grant is gone; {@code invalid_grant} is always one
 * @param charges what one call uses of the network's quotas
 */
public record OAuthDialect(boolean json, String secretField, Set<String> goneCodes, List<QuotaCharge> charges) {

    /**
     * Copies the collections.
     *
     * @param json whether requests are JSON objects instead of forms
     * @param secretField the name of the field that holds the client secret
     * @param goneCodes the error codes that prove that a grant is gone
     * @param charges what one call uses of the network's quotas
     */
    public OAuthDialect {
        Objects.requireNonNull(secretField, "secretField");
        goneCodes = Set.copyOf(goneCodes);
        charges = List.copyOf(charges);
    }

    /** {@return forms, {@code client_secret}, {@code invalid_grant}, no quotas} */
    public static OAuthDialect standard() {
        return new OAuthDialect(false, "client_secret", Set.of("invalid_grant"), List.of());
    }

    /** {@return the same dialect with requests as JSON objects} */
    public OAuthDialect asJson() {
        return new OAuthDialect(true, secretField, goneCodes, charges);
    }

    /**
     * The same dialect with another name for the client secret.
     *
     * @param field the field's name
     * @return the changed dialect
     */
    public OAuthDialect secretIn(String field) {
        return new OAuthDialect(json, field, goneCodes, charges);
    }

    /**
     * The same dialect with one more proof that a grant is gone.
     *
     * @param code the error code; nothing that the network also says in passing trouble
     * @return the changed dialect
     */
    public OAuthDialect alsoGone(String code) {
        Set<String> codes = new HashSet<>(goneCodes);
        codes.add(code);
        return new OAuthDialect(json, secretField, codes, charges);
    }

    /**
     * The same dialect with one more charge a call.
     *
     * @param charge what a call uses of a quota
     * @return the changed dialect
     */
    public OAuthDialect charging(QuotaCharge charge) {
        List<QuotaCharge> more = new ArrayList<>(charges);
        more.add(charge);
        return new OAuthDialect(json, secretField, goneCodes, more);
    }
}
