package io.smm.spi;

import io.smm.error.StorageException;

/**
 * Seals secrets before a store keeps them. What is sealed says by itself with which key, so that keys can be changed while all that
 * was sealed before is still read. Thread-safe; no calls.
 */
public interface TokenCipher {

    /**
     * Seals with the present key.
     *
     * @param plain the secret; left as it is
     * @param context whose and what it is: the same is given to open it, so that what was sealed for one cannot be read as another's
     * @return what may be stored; different each time
     */
    byte[] seal(byte[] plain, byte[] context);

    /**
     * Opens what was sealed.
     *
     * @param sealed what {@link #seal} gave, with this or an earlier key
     * @param context what it was sealed with
     * @return the secret
     * @throws StorageException when the key is not there, or the secret, its context or a bit of them is another
     */
    byte[] open(byte[] sealed, byte[] context);

    /**
     * Tells whether the present key sealed it; if not, it is to be sealed anew.
     *
     * @param sealed what {@link #seal} gave
     * @return whether it was the present key
     */
    boolean isCurrent(byte[] sealed);
}
