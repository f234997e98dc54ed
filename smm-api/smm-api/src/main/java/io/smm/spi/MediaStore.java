package io.smm.spi;

import io.smm.account.TenantId;
import io.smm.post.SpooledMedia;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The spool: keeps media of posts from when a post is planned or published until nobody needs them any more, when they cannot be read
 * again otherwise: bytes in memory, streams, temporary files. A stored post refers to them by {@link SpooledMedia}.
 *
 * <ul>
 *   <li><b>Named by content, within a tenant.</b> The same bytes put twice for one tenant lie there once; nobody finds or opens those of
 *       another tenant.
 *   <li><b>Whole or not at all.</b> Bytes appear, with the hold of whoever put them, when all of them are there; a put that breaks off
 *       shows nothing, ever. A put may be made again.
 *   <li><b>Held.</b> While anybody holds media nothing deletes them. What nobody holds is deleted by {@link #deleteUnheld} alone.
 *   <li><b>Bounded.</b> A put that would exceed the bound of the store is refused with {@link io.smm.error.StorageFullException} before it
 *       shows anything.
 *   <li><b>Streamed.</b> A durable store holds no more than a few chunks in memory, and no connection to a database while a reader is slow.
 * </ul>
 *
 * <p>When a method returns, what it did outlives the process, as far as anything in the store does. Moments are the caller's, by the clock
 * that all nodes go by. Failures of the store itself are {@link io.smm.error.StorageException}. Thread-safe, on any number of nodes.
 */
public interface MediaStore {

    /**
     * Puts bytes, and holds them.
     *
     * @param tenant whose they are
     * @param holder who needs them
     * @param upload the bytes; read to their end, not closed
     * @param now the moment
     * @return what they are
     * @throws io.smm.error.MediaRejectedException when they are more than the upload may have, none, or not as many as it said
     * @throws io.smm.error.StorageFullException when there is no room
     * @throws IOException when the stream fails
     */
    SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now) throws IOException;

    /**
     * Holds media that are there. Holding them again is a new version of the same hold.
     *
     * @param tenant whose they are
     * @param holder who needs them
     * @param media which
     * @param now the moment
     * @return whether they are there, and held now
     */
    boolean hold(TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now);

    /**
     * Ends all holds of somebody who will never need media again. Doing it again is harmless.
     *
     * @param tenant whose media
     * @param holder who needed them
     * @param now the moment
     */
    void release(TenantId tenant, MediaHolder holder, Instant now);

    /**
     * Ends one hold, unless its holder said again since it was seen that it needs the media.
     *
     * @param seen the hold as it was seen
     * @param now the moment
     * @return whether it was ended
     */
    boolean release(MediaHold seen, Instant now);

    /**
     * Looks media up.
     *
     * @param tenant whose they are
     * @param sha256 their SHA-256, in small hexadecimal digits
     * @return what they are; empty when they are not there, or not whole
     */
    Optional<SpooledMedia> find(TenantId tenant, String sha256);

    /**
     * Opens media from anywhere on. What is read is what was put, to the byte; should they be deleted meanwhile, reading fails.
     *
     * @param tenant whose they are
     * @param media which
     * @param offset how many bytes to leave out, 0 to their size; costs no reading of those
     * @return a stream that the caller closes
     * @throws IOException when they are not there
     */
    InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException;

    /**
     * Gives holds to be looked at, those that nobody looked at for longest first: whether their holders still need what they hold. Each is
     * given to one caller, and to nobody before {@code seenBefore} has passed again. A hold counts as looked at when it is taken.
     *
     * @param now the moment
     * @param seenBefore only holds that were last looked at before this moment; not after {@code now}
     * @param most the most holds to give, 1 to 1,000
     * @return the holds
     */
    List<MediaHold> claimHolds(Instant now, Instant seenBefore, int most);

    /**
     * Deletes media that nobody holds and that nobody put, held or released since a moment; also what is left of puts that began a day before
     * that moment and never ended.
     *
     * @param before the moment
     * @param most the most media to delete, 1 to 1,000
     * @return how many were deleted
     */
    int deleteUnheld(Instant before, int most);

    /** {@return how full it is} */
    MediaUse use();
}
