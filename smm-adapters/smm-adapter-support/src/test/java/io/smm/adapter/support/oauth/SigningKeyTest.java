package io.smm.adapter.support.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key lives as a private JWK, and shows nowhere else. */
class SigningKeyTest {

    @Test
    void aKeyThatWasKeptIsTheSameKey() {
        SigningKey key = SigningKey.create();

        SigningKey again = SigningKey.of(key.secret());

        assertThat(again.secret()).isEqualTo(key.secret());
        assertThat(again.toString()).isEqualTo(key.toString()).isEqualTo("SigningKey");
    }

    @Test
    void eachGrantHasAKeyOfItsOwnWhoseCoordinatesHave32Bytes() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 300; i++) { // one coordinate in 256 begins with a zero
            String jwk = SigningKey.create().secret().reveal();
            assertThat(jwk).matches("\\{(\"[a-z]+\":\"(EC|P-256|[A-Za-z0-9_-]{43})\",?)+}");
            keys.add(jwk);
        }
        assertThat(keys).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"d\":\"SECRET\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-384\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"SECRET\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"SECRET*\"}"
            })
    void whatIsNoKeyOfTheCurveIsRefusedWithoutAQuotation(String text) {
        assertThatThrownBy(() -> SigningKey.of(Secret.of(text)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
    }
}
