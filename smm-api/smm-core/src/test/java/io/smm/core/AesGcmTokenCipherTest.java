package io.smm.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.Secret;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import io.smm.spi.TokenCipher;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmTokenCipherTest {

    private static final byte[] PLAIN = "access-token".getBytes(UTF_8);
    private static final byte[] OWNER = "tenant/app/memory/host/one".getBytes(UTF_8);
    private static final TokenCipher CIPHER = AesGcmTokenCipher.of("new", key(1));

    @Test
    void whatIsSealedIsOpenedAndIsDifferentEachTime() {
        byte[] sealed = CIPHER.seal(PLAIN, OWNER);

        assertThat(CIPHER.open(sealed, OWNER)).isEqualTo(PLAIN);
        assertThat(CIPHER.seal(PLAIN, OWNER)).isNotEqualTo(sealed);
        assertThat(new String(sealed, UTF_8)).doesNotContain("access-token");
        assertThat(CIPHER.open(CIPHER.seal(new byte[0], OWNER), OWNER)).isEmpty();
    }

    @Test
    void whatWasSealedForOneOwnerIsNotOpenedForAnother() {
        byte[] sealed = CIPHER.seal(PLAIN, OWNER);

        assertThatThrownBy(() -> CIPHER.open(sealed, "tenant/app/memory/host/two".getBytes(UTF_8)))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("access-token");
    }

    @Test
    void noBitCanBeChangedNorBytesTakenAway() {
        byte[] sealed = CIPHER.seal(PLAIN, OWNER);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> CIPHER.open(flipped, OWNER)).isInstanceOf(StorageException.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> CIPHER.open(cut, OWNER)).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void anEarlierKeyReadsAndSaysThatItIsNotThePresentOne() {
        byte[] old = AesGcmTokenCipher.of("old", key(2)).seal(PLAIN, OWNER);
        TokenCipher both = AesGcmTokenCipher.of("new", key(1)).reading("old", key(2));

        assertThat(both.open(old, OWNER)).isEqualTo(PLAIN);
        assertThat(both.isCurrent(old)).isFalse();
        assertThat(both.isCurrent(both.seal(PLAIN, OWNER))).isTrue();
    }

    @Test
    void aKeyThatIsNotThereIsNamed() {
        byte[] old = AesGcmTokenCipher.of("old", key(2)).seal(PLAIN, OWNER);

        assertThatThrownBy(() -> CIPHER.open(old, OWNER)).isInstanceOfSatisfying(StorageException.class, error -> {
            assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
            assertThat(error.retryAdvice().action().orElseThrow()).contains("'old'");
        });
    }

    @Test
    void anotherKeyUnderTheSameIdIsRefused() {
        byte[] sealed = AesGcmTokenCipher.of("new", key(2)).seal(PLAIN, OWNER);

        assertThatThrownBy(() -> CIPHER.open(sealed, OWNER)).isInstanceOf(StorageException.class);
    }

    @Test
    void keysOfOtherLengthsAndIdsInUseAreRefusedWithoutQuotingThem() {
        SecretKey shorter = new SecretKeySpec(new byte[16], "AES");
        AesGcmTokenCipher one = AesGcmTokenCipher.of("new", key(1));

        assertThatThrownBy(() -> AesGcmTokenCipher.of("", shorter))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults()).hasSize(2));
        assertThatThrownBy(() -> one.reading("new", key(2))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> AesGcmTokenCipher.key(Secret.of("never-a-key")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("never-a-key");
    }

    private static SecretKey key(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return AesGcmTokenCipher.key(Secret.of(Base64.getEncoder().encodeToString(bytes)));
    }
}
