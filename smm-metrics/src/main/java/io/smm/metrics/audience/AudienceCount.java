package io.smm.metrics.audience;

import io.smm.audience.Contact;
import io.smm.audience.ContactId;
import io.smm.audience.Membership;
import io.smm.audience.Segment;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Several segments counted over the same contacts in one pass: exact sizes, exact overlaps, and a sample of each. Memory grows with
 * the segments and the samples, not with the contacts. Immutable.
 *
 * <p>Each contact counts once for each time it is in the stream; who wants people counted must not stream them twice.
 */
public final class AudienceCount {

    /** The most segments of one count: the overlaps are a square of this. */
    public static final int MOST_SEGMENTS = 100;

    /** The most contacts of one sample. */
    public static final int MOST_SAMPLED = 10_000;

    private final List<SegmentSize> sizes;
    private final long[][] both;
    private final List<List<ContactId>> samples;

    private AudienceCount(List<SegmentSize> sizes, long[][] both, List<List<ContactId>> samples) {
        this.sizes = sizes;
        this.both = both;
        this.samples = samples;
    }

    /**
     * Counts without samples.
     *
     * @param segments the segments, 1 to {@value #MOST_SEGMENTS}, each of another name
     * @param contacts the contacts; read once, and not closed
     * @param today the day on which ages are counted
     * @return the counts
     */
    public static AudienceCount of(List<Segment> segments, Stream<Contact> contacts, LocalDate today) {
        return sampling(segments, contacts, today, 0, () -> 0L);
    }

    /**
     * Counts, and draws a sample of the members of each segment in which every member has the same chance (reservoir sampling,
     * Vitter's algorithm R).
     *
     * @param segments the segments, 1 to {@value #MOST_SEGMENTS}, each of another name
     * @param contacts the contacts; read once, and not closed
     * @param today the day on which ages are counted
     * @param sampled how many of each segment, 0 to {@value #MOST_SAMPLED}
     * @param random decides; with a seed of your own the sample is the same again
     * @return the counts
     */
    public static AudienceCount sampling(
            List<Segment> segments, Stream<Contact> contacts, LocalDate today, int sampled, RandomGenerator random) {
        check(segments, sampled);
        Tally tally = new Tally(List.copyOf(segments), today, sampled, random);
        for (Iterator<Contact> each = contacts.iterator(); each.hasNext(); ) {
            tally.add(each.next());
        }
        return tally.count();
    }

    private static void check(List<Segment> segments, int sampled) {
        Faults faults = Faults.of("AudienceCount")
                .check(
                        !segments.isEmpty() && segments.size() <= MOST_SEGMENTS,
                        "segments",
                        "must be 1 to " + MOST_SEGMENTS + ", are " + segments.size())
                .check(
                        sampled >= 0 && sampled <= MOST_SAMPLED,
                        "sampled",
                        "must be 0 to " + MOST_SAMPLED + ", is " + sampled);
        Set<String> names = new HashSet<>();
        for (Segment segment : segments) {
            faults.check(names.add(segment.name()), "segments", "'" + segment.name() + "' is there twice");
        }
        faults.raise();
    }

    /** {@return the sizes in the order of the segments} */
    public List<SegmentSize> sizes() {
        return sizes;
    }

    /**
     * The size of one segment.
     *
     * @param segment its name
     * @return its size
     */
    public SegmentSize of(String segment) {
        return sizes.get(index(segment));
    }

    /**
     * How many contacts certainly are in both of two segments.
     *
     * @param one the name of a segment
     * @param other the name of a segment; the same gives its members
     * @return how many
     */
    public long overlap(String one, String other) {
        int row = index(one);
        int column = index(other);
        return both[Math.max(row, column)][Math.min(row, column)];
    }

    /**
     * A sample of who certainly is in a segment.
     *
     * @param segment its name
     * @return their ids; all of them when it has no more members than were to be sampled
     */
    public List<ContactId> sample(String segment) {
        return samples.get(index(segment));
    }

    private int index(String segment) {
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i).segment().equals(segment)) {
                return i;
            }
        }
        throw InvalidInputException.of("AudienceCount", "segment", "'" + segment + "' was not counted");
    }

    @Override
    public String toString() {
        return "AudienceCount" + sizes;
    }

    /** What grows while contacts are read. */
    private static final class Tally {

        private final List<Segment> segments;
        private final LocalDate today;
        private final int sampled;
        private final RandomGenerator random;
        private final long[] undecided;
        private final long[][] both;
        private final List<List<ContactId>> samples = new ArrayList<>();
        private final int[] isIn;
        private long contacts;

        Tally(List<Segment> segments, LocalDate today, int sampled, RandomGenerator random) {
            this.segments = segments;
            this.today = today;
            this.sampled = sampled;
            this.random = random;
            undecided = new long[segments.size()];
            isIn = new int[segments.size()];
            both = new long[segments.size()][];
            for (int i = 0; i < segments.size(); i++) {
                both[i] = new long[i + 1];
                samples.add(new ArrayList<>());
            }
        }

        void add(Contact contact) {
            contacts++;
            int found = 0;
            for (int i = 0; i < segments.size(); i++) {
                Membership membership = segments.get(i).membershipOf(contact, today);
                if (membership == Membership.MEMBER) {
                    isIn[found++] = i;
                } else if (membership == Membership.UNDECIDED) {
                    undecided[i]++;
                }
            }
            for (int row = 0; row < found; row++) {
                for (int column = 0; column <= row; column++) {
                    both[isIn[row]][isIn[column]]++;
                }
                draw(isIn[row], contact.id());
            }
        }

        private void draw(int segment, ContactId contact) {
            List<ContactId> sample = samples.get(segment);
            if (sample.size() < sampled) {
                sample.add(contact);
            } else if (sampled > 0) {
                long place = random.nextLong(both[segment][segment]);
                if (place < sampled) {
                    sample.set((int) place, contact);
                }
            }
        }

        AudienceCount count() {
            List<SegmentSize> sizes = new ArrayList<>();
            for (int i = 0; i < segments.size(); i++) {
                long members = both[i][i];
                sizes.add(new SegmentSize(
                        segments.get(i).name(), members, undecided[i], contacts - members - undecided[i]));
            }
            return new AudienceCount(
                    List.copyOf(sizes),
                    Arrays.stream(both).map(long[]::clone).toArray(long[][]::new),
                    samples.stream().map(List::copyOf).toList());
        }
    }
}
