package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.post.Media;
import io.smm.post.MediaKind;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.SeriesPlace;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks for posts of one account that say the same twice, or nearly: in one place, to the same reader. What a series repeats it
 * means to repeat.
 */
final class DuplicateAdvice {

    /** Where a post stands: the same words to another board, or in answer to somebody else, are no duplicate. */
    private record Place(Optional<Destination> destination, Optional<PostRef> replyTo) {}

    /** All of a post that makes it the same post again. */
    private record Sameness(
            Optional<String> title,
            List<String> texts,
            List<List<MediaKey>> media,
            List<Optional<PostRef>> reposts,
            List<Optional<PostRef>> quotes) {

        boolean isEmpty() {
            return texts.stream().allMatch(String::isEmpty)
                    && media.stream().allMatch(List::isEmpty)
                    && reposts.stream().allMatch(Optional::isEmpty);
        }
    }

    /** Media by their address, or as the same file; the bytes are not read. */
    private record MediaKey(MediaKind kind, Object where) {
        static MediaKey of(Media media) {
            return new MediaKey(
                    media.kind(),
                    media.source().publicUrl().<Object>map(url -> url).orElse(media.source()));
        }
    }

    private final Connection connection;
    private final double alike;
    private final List<CalendarAdvice> advice = new ArrayList<>();

    private DuplicateAdvice(Connection connection, double alike) {
        this.connection = connection;
        this.alike = alike;
    }

    /** {@return what a person should see in the line of one account, which is in the order of time} */
    static List<CalendarAdvice> of(Connection connection, List<CalendarEntry> line, double alike) {
        DuplicateAdvice duplicates = new DuplicateAdvice(connection, alike);
        line.stream()
                .collect(Collectors.groupingBy(DuplicateAdvice::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(duplicates::look);
        return duplicates.advice;
    }

    private void look(List<CalendarEntry> line) {
        Map<Sameness, CalendarEntry> first = new LinkedHashMap<>();
        for (CalendarEntry entry : line) {
            Sameness sameness = sameness(entry);
            if (!sameness.isEmpty()) {
                Optional.ofNullable(first.putIfAbsent(sameness, entry))
                        .filter(earlier -> !sameSeries(earlier, entry))
                        .ifPresent(earlier -> advise(
                                CalendarAdvice.Kind.DUPLICATE,
                                earlier,
                                entry,
                                "says what the post of " + earlier.at() + " says"));
            }
        }
        near(new ArrayList<>(first.values()));
    }

    private void near(List<CalendarEntry> line) {
        List<String> texts = line.stream().map(DuplicateAdvice::words).toList();
        for (NearDuplicates.Pair pair : new NearDuplicates(texts, alike).pairs()) {
            CalendarEntry earlier = line.get(pair.earlier());
            CalendarEntry later = line.get(pair.later());
            if (!sameSeries(earlier, later)) {
                advise(
                        CalendarAdvice.Kind.NEAR_DUPLICATE,
                        earlier,
                        later,
                        "its words are " + (int) (100 * pair.resemblance()) + " % like those of the post of "
                                + earlier.at());
            }
        }
    }

    private void advise(CalendarAdvice.Kind kind, CalendarEntry earlier, CalendarEntry later, String message) {
        advice.add(new CalendarAdvice(kind, connection, List.of(earlier, later), message));
    }

    private static boolean sameSeries(CalendarEntry one, CalendarEntry other) {
        return series(one).isPresent() && series(one).equals(series(other));
    }

    private static Optional<RequestKey> series(CalendarEntry entry) {
        return entry instanceof CalendarEntry.Planned planned
                ? planned.planned().series().map(SeriesPlace::series)
                : Optional.empty();
    }

    private static Place place(CalendarEntry entry) {
        Optional<Destination> destination = entry instanceof CalendarEntry.Planned planned
                ? planned.planned().destination()
                : ((CalendarEntry.Direct) entry).delivery().destination();
        return new Place(destination, entry.post().replyTo());
    }

    private static Post shown(CalendarEntry entry) {
        return entry.post().forAccount(entry.connection());
    }

    private static String words(CalendarEntry entry) {
        return shown(entry).parts().stream()
                .map(DuplicateAdvice::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Sameness sameness(CalendarEntry entry) {
        Post post = shown(entry);
        List<PostPart> parts = post.parts();
        return new Sameness(
                post.title().map(DuplicateAdvice::normalised),
                parts.stream().map(DuplicateAdvice::words).toList(),
                parts.stream()
                        .map(part -> part.media().stream().map(MediaKey::of).toList())
                        .toList(),
                parts.stream().map(PostPart::repostOf).toList(),
                parts.stream().map(PostPart::quote).toList());
    }

    private static String words(PostPart part) {
        return normalised(part.text().text());
    }

    /** Letters as NFKC makes them, small, with one space where there is any: what a reader takes for the same. */
    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
