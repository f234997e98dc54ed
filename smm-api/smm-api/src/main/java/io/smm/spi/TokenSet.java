package io.smm.spi;

import io.smm.account.Secret;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A connection's tokens and what is known of their ends. Its {@code toString} shows masks only.
 *
 * @param access the token that calls carry
 * @param accessExpiresAt when it ends; empty when it has no end or none is known
 * @param refresh the token that renews; where the access token itself is renewed, that one; empty when nothing is renewed
 * @param refreshExpiresAt when that one ends; empty when it has no end or none is known
 * @param secret what proves that the access token is ours: its own secret, with which OAuth 1.0a signs, or the private key that
 *     it is bound to (DPoP, RFC 9449), as the adapter writes it; empty where tokens are borne alone
 * @param issuedAt when the access token was made: some networks renew none that is too young; empty when not known
 * @param consentExpiresAt when the owner's consent to read data ends, whatever the tokens say; empty when it has no end
 * @param revokedAt when the network said that the grant is gone; empty while it stands as far as is known
 * @param renewingUntil until when a renewal that one process has begun may still be answered: no other begins one before; a moment
 *     that has passed says that the answer is lost, and a refresh token that rotates may be used up; empty when none was begun
 */
public record TokenSet(
        Secret access,
        Optional<Instant> accessExpiresAt,
        Optional<Secret> refresh,
        Optional<Instant> refreshExpiresAt,
        Optional<Secret> secret,
        Optional<Instant> issuedAt,
        Optional<Instant> consentExpiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> renewingUntil) {

    /**
     * Checks that no component is null.
     *
     * @param access the token that calls carry
     * @param accessExpiresAt when it ends
     * @param refresh the token that renews
     * @param refreshExpiresAt when that one ends
     * @param secret what proves that the access token is ours
     * @param issuedAt when the access token was made
     * @param consentExpiresAt when the owner's consent to read data ends
     * @param revokedAt when the network said that the grant is gone
     * @param renewingUntil until when a renewal may still be answered
     */
    public TokenSet {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(accessExpiresAt, "accessExpiresAt");
        Objects.requireNonNull(refresh, "refresh");
        Objects.requireNonNull(refreshExpiresAt, "refreshExpiresAt");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(consentExpiresAt, "consentExpiresAt");
        Objects.requireNonNull(revokedAt, "revokedAt");
        Objects.requireNonNull(renewingUntil, "renewingUntil");
    }

    /**
     * Tokens as most networks give them: an access token, perhaps a refresh token, and their ends.
     *
     * @param access the token that calls carry
     * @param accessExpiresAt when it ends; empty when it has no end or none is known
     * @param refresh the token that renews; empty when nothing is renewed
     * @param refreshExpiresAt when that one ends; empty when it has no end or none is known
     */
    public TokenSet(
            Secret access,
            Optional<Instant> accessExpiresAt,
            Optional<Secret> refresh,
            Optional<Instant> refreshExpiresAt) {
        this(
                access,
                accessExpiresAt,
                refresh,
                refreshExpiresAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A token without an end and without renewal, such as a bot's.
     *
     * @param access the token
     * @return the tokens
     */
    public static TokenSet endless(Secret access) {
        return new TokenSet(access, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same tokens with what proves that the access token is ours.
     *
     * @param value its own secret, with which OAuth 1.0a signs, or the private key that it is bound to
     * @return the changed tokens
     */
    public TokenSet withSecret(Secret value) {
        return new TokenSet(
                access,
                accessExpiresAt,
                refresh,
                refreshExpiresAt,
                Optional.of(value),
                issuedAt,
                consentExpiresAt,
                revokedAt,
                renewingUntil);
    }

    /**
     * The same tokens with the moment of their making.
     *
     * @param moment when the access token was made
     * @return the changed tokens
     */
    public TokenSet issued(Instant moment) {
        return new TokenSet(
                access,
                accessExpiresAt,
                refresh,
                refreshExpiresAt,
                secret,
                Optional.of(moment),
                consentExpiresAt,
                revokedAt,
                renewingUntil);
    }

    /**
     * The same tokens with an end of the owner's consent.
     *
     * @param moment when the consent to read data ends
     * @return the changed tokens
     */
    public TokenSet consentUntil(Instant moment) {
        return new TokenSet(
                access,
                accessExpiresAt,
                refresh,
                refreshExpiresAt,
                secret,
                issuedAt,
                Optional.of(moment),
                revokedAt,
                renewingUntil);
    }

    /**
     * The same tokens, known to be good for nothing any more.
     *
     * @param moment when the network said so
     * @return the changed tokens
     */
    public TokenSet revoked(Instant moment) {
        return new TokenSet(
                access,
                accessExpiresAt,
                refresh,
                refreshExpiresAt,
                secret,
                issuedAt,
                consentExpiresAt,
                Optional.of(moment),
                Optional.empty());
    }

    /**
     * The same tokens while one process renews them.
     *
     * @param until until when its renewal may still be answered; empty when it is certain that no renewal had an effect
     * @return the changed tokens
     */
    public TokenSet renewing(Optional<Instant> until) {
        return new TokenSet(
                access,
                accessExpiresAt,
                refresh,
                refreshExpiresAt,
                secret,
                issuedAt,
                consentExpiresAt,
                revokedAt,
                until);
    }

    /**
     * What to keep after a renewal: these tokens, and of the old ones what the network did not send anew. A good refresh token is
     * never replaced with nothing, nor with a blank text.
     *
     * @param old the tokens that were renewed
     * @return the tokens to keep
     */
    public TokenSet replacing(TokenSet old) {
        Optional<Secret> sent = refresh.filter(token -> !token.reveal().isBlank());
        return new TokenSet(
                access,
                accessExpiresAt,
                sent.or(old::refresh),
                sent.isPresent() ? refreshExpiresAt : old.refreshExpiresAt,
                secret.or(old::secret),
                issuedAt,
                consentExpiresAt.or(old::consentExpiresAt),
                revokedAt,
                renewingUntil);
    }
}
