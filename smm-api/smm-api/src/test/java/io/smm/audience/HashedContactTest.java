package io.smm.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HashedContactTest {

    private static final IdentifierRule PLAIN_EMAIL =
            IdentifierRule.of(IdentifierKind.EMAIL, Normalisation.TRIMMED, Normalisation.LOWER_CASE);

    /** Meta: SHA-256 of normalised values; an address trimmed and in lower case, a number as digits, names without punctuation. */
    private static final HashingRules META = rules(
            "meta",
            PLAIN_EMAIL,
            IdentifierRule.of(IdentifierKind.PHONE, Normalisation.DIGITS),
            IdentifierRule.of(
                    IdentifierKind.FIRST_NAME,
                    Normalisation.TRIMMED,
                    Normalisation.LOWER_CASE,
                    Normalisation.WITHOUT_PUNCTUATION),
            IdentifierRule.of(
                    IdentifierKind.LAST_NAME,
                    Normalisation.TRIMMED,
                    Normalisation.LOWER_CASE,
                    Normalisation.WITHOUT_PUNCTUATION),
            IdentifierRule.of(IdentifierKind.COUNTRY, Normalisation.LOWER_CASE),
            IdentifierRule.of(IdentifierKind.POSTCODE, Normalisation.LOWER_CASE, Normalisation.WITHOUT_SPACE),
            IdentifierRule.of(IdentifierKind.BIRTH_DATE));

    /** X: an address in lower case without space around, unsalted, the hash in lower case. */
    private static final HashingRules X = rules("x", PLAIN_EMAIL);

    /** TikTok, August 2025: an address without its plus part, a number without the plus sign. */
    private static final HashingRules TIKTOK = rules(
            "tiktok",
            IdentifierRule.of(IdentifierKind.EMAIL, Normalisation.LOWER_CASE, Normalisation.WITHOUT_PLUS_PART),
            IdentifierRule.of(IdentifierKind.PHONE, Normalisation.DIGITS));

    private static final HashingRules NAMES =
            rules("names", IdentifierRule.of(IdentifierKind.FIRST_NAME), IdentifierRule.of(IdentifierKind.LAST_NAME));

    static Stream<Arguments> identifiers() {
        return Stream.of(
                Arguments.of(META, IdentifierKind.EMAIL, "ana+bread@example.org"),
                Arguments.of(META, IdentifierKind.PHONE, "16577770000"),
                Arguments.of(META, IdentifierKind.FIRST_NAME, "anaïs"),
                Arguments.of(META, IdentifierKind.LAST_NAME, "oneill"),
                Arguments.of(META, IdentifierKind.COUNTRY, "us"),
                Arguments.of(META, IdentifierKind.POSTCODE, "sw1a1aa"),
                Arguments.of(META, IdentifierKind.BIRTH_DATE, "19960229"),
                Arguments.of(X, IdentifierKind.EMAIL, "ana+bread@example.org"),
                Arguments.of(TIKTOK, IdentifierKind.EMAIL, "ana@example.org"),
                Arguments.of(TIKTOK, IdentifierKind.PHONE, "16577770000"));
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void eachIdentifierIsHashedInTheFormOfTheNetwork(HashingRules rules, IdentifierKind kind, String form)
            throws Exception {
        Contact contact = Contact.builder("1")
                .email(" Ana+Bread@Example.org")
                .phone("+1 (657) 777-0000")
                .name(" Anaïs ", "O'Neill")
                .country("US")
                .postcode("SW1A 1AA")
                .bornOn(LocalDate.of(1996, 2, 29))
                .build();

        assertThat(HashedContact.of(contact, rules).orElseThrow().sha256()).containsEntry(kind, sha256(form));
    }

    @Test
    void theHashIsSha256InLowerCase() {
        // The example of X's documentation for the text "adsapi"; and the standard's for "abc".
        assertThat(HashedContact.of(Contact.builder("1").name("abc", "adsapi").build(), NAMES)
                        .orElseThrow()
                        .sha256())
                .containsEntry(
                        IdentifierKind.FIRST_NAME, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .containsEntry(
                        IdentifierKind.LAST_NAME, "49e0be2aeccfb51a8dee4c945c8a70a9ac500cf6f5cb08112575f74db9b1470d");
    }

    @Test
    void whoCannotBeRecognisedIsNotHashed() {
        assertThat(HashedContact.of(Contact.builder("1").country("FR").build(), META))
                .isEmpty();
        assertThat(HashedContact.of(Contact.builder("1").phone("+33612345678").build(), X))
                .isEmpty();
    }

    @Test
    void noAddressPassesForAHashAndNoHashIsShown() {
        assertThatThrownBy(() -> new HashedContact(Map.of(IdentifierKind.EMAIL, "ana@example.org")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("ana@");
        assertThatThrownBy(() -> new HashedContact(Map.of())).isInstanceOf(InvalidInputException.class);
        assertThat(HashedContact.of(
                                Contact.builder("1").email("ana@example.org").build(), X)
                        .orElseThrow())
                .hasToString("HashedContact[EMAIL]");
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%064x", new BigInteger(1, hash));
    }

    private static HashingRules rules(String network, IdentifierRule... identifiers) {
        return new HashingRules(
                new Network(network), List.of(identifiers), "its documentation", LocalDate.of(2026, 11, 23));
    }
}
