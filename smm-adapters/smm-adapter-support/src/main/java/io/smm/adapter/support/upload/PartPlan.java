package io.smm.adapter.support.upload;

/**
 * Where the parts of one upload begin and end. Made by {@link PartRule#plan}.
 *
 * @param total how many bytes there are in all
 * @param partBytes how many bytes each part has but the last (TikTok: {@code chunk_size})
 * @param count how many parts there are (TikTok: {@code total_chunk_count})
 */
public record PartPlan(long total, long partBytes, int count) {

    /**
     * The part that holds a byte.
     *
     * @param offset the byte's position, from 0; below the total
     * @return the part's position, from 0
     */
    public int indexAt(long offset) {
        return (int) Math.min(offset / partBytes, count - 1L);
    }

    /**
     * Where a part begins.
     *
     * @param index the part's position, from 0
     * @return the position of its first byte
     */
    public long firstByte(int index) {
        return index * partBytes;
    }

    /**
     * Where a part ends.
     *
     * @param index the part's position, from 0
     * @return the position after its last byte
     */
    public long end(int index) {
        return index == count - 1 ? total : (index + 1) * partBytes;
    }
}
