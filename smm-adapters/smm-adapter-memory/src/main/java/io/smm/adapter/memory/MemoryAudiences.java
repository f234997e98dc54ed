package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.world.AudienceBook;
import io.smm.audience.Contact;
import io.smm.audience.CustomAudienceRef;
import io.smm.audience.TargetingOption;
import java.util.List;

/**
 * The simulated network's advertising side, for whoever plays it: who its people are, what it can target, and the ground truth of
 * its custom audiences. Thread-safe.
 *
 * <p>It offers to begin with the towns Lyon and Paris in France, Berlin in Germany and Paris in the United States, and the
 * interests baking, cooking, gardening, parenting and travel. It tells and serves no audience of fewer than 20 people, and tells
 * sizes in ranges of ten.
 */
public final class MemoryAudiences {

    private final AudienceBook book;

    MemoryAudiences(AudienceBook book) {
        this.book = book;
    }

    /**
     * Says what the network knows of somebody on it: by this it targets, and by e-mail address and telephone number it recognises
     * uploaded contacts. Whoever was not on the network before joins with this.
     *
     * @param handle the handle
     * @param traits what it knows; the contact's id does not matter
     */
    public void person(String handle, Contact traits) {
        book.person(handle, traits);
    }

    /**
     * Adds something that can be targeted.
     *
     * @param option what; its id is new
     */
    public void offers(TargetingOption option) {
        book.offer(option);
    }

    /**
     * Chooses how few people are too few to be told or served. Default: 20.
     *
     * @param people one or more
     */
    public void fewest(int people) {
        book.fewest(people);
    }

    /**
     * The ground truth of whom the network recognised.
     *
     * @param audience the audience
     * @return the handles of those in it, in the order in which they joined the network
     */
    public List<String> recognised(CustomAudienceRef audience) {
        return book.recognised(audience.id());
    }

    /**
     * The ground truth of what was uploaded.
     *
     * @param audience the audience
     * @return how many different contacts were uploaded and not taken out again
     */
    public int uploaded(CustomAudienceRef audience) {
        return book.uploaded(audience.id());
    }

    /** {@return how many requests about audiences and targeting came in, those refused counted} */
    public long requests() {
        return book.requests();
    }
}
