package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.adapter.files.CsvEventProfile;
import io.smm.adapter.files.CsvTime;
import io.smm.error.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds everything that is wrong with a profile of events. */
public final class EventProfileCheck {

    private EventProfileCheck() {}

    /**
     * Checks a profile.
     *
     * @param profile the profile
     * @return all faults
     */
    public static Faults of(CsvEventProfile profile) {
        Faults faults = Faults.of("CsvEventProfile")
                .check(
                        ProfileCheck.isSeparator(profile.separator()),
                        "separator",
                        "must be a comma, a semicolon, a tab or |")
                .check(
                        profile.person().isPresent() || profile.key().isPresent(),
                        "columns",
                        "must hold a person or a key");
        Set<String> seen = new HashSet<>();
        headers(profile)
                .forEach(header ->
                        header.ifPresent(name -> faults.check(!name.isBlank(), "columns[]", "must have a name")
                                .check(seen.add(name), "columns[" + name + "]", "is mapped already")));
        kinds(profile, faults);
        profile.timeFormat().flatMap(EventProfileCheck::faultOf).ifPresent(fault -> faults.add("time", fault));
        return faults;
    }

    /** The columns in the order in which cells are asked for. */
    static List<Optional<String>> headers(CsvEventProfile profile) {
        return List.of(profile.person(), profile.key(), profile.kind(), profile.time(), profile.count(), profile.id());
    }

    private static void kinds(CsvEventProfile profile, Faults faults) {
        List<String> kinds = profile.kinds();
        faults.check(
                        profile.kind().isEmpty() || !kinds.isEmpty() && kinds.size() <= Byte.MAX_VALUE,
                        "kinds",
                        "must be 1 to " + Byte.MAX_VALUE + ", are ",
                        kinds.size())
                .check(new HashSet<>(kinds).size() == kinds.size(), "kinds", "must not hold one twice")
                .check(
                        kinds.stream().allMatch(kind -> kind.equals(kind.strip()) && !kind.isEmpty()),
                        "kinds",
                        "must be words without spaces around them");
    }

    private static Optional<String> faultOf(CsvTime time) {
        if (!(time instanceof CsvTime.Pattern pattern)) {
            return Optional.empty();
        }
        CsvColumn.Published column = new CsvColumn.Published(pattern.pattern(), pattern.zone());
        return PublishedTime.faultOf(column)
                .or(() -> pattern.zone().isEmpty() && !PublishedTime.holdsZone(pattern.pattern())
                        ? Optional.of("the pattern " + pattern.pattern() + " holds no zone, and none is given")
                        : Optional.empty());
    }
}
