package io.smm.adapter.files;

import io.smm.adapter.files.internal.EventProfileCheck;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file of events mean, one row a display or an interaction. Immutable.
 *
 * <pre>{@code
 * CsvEventProfile displays = CsvEventProfile.builder()
 *         .person("user_id")
 *         .key("campaign")
 *         .kind("exposure", List.of("organic", "paid", "earned", "viral")) // the codes of ExposureKind
 *         .time("shown_at", CsvTime.iso())
 *         .build();
 * }</pre>
 *
 * <p>Each column that is named here must be in the header, and none of its cells may be empty: an event without its person or its time
 * is a fault, not an event of nobody.
 */
public final class CsvEventProfile {

    private final State state;

    private CsvEventProfile(State state) {
        this.state = state;
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the column of the person's id, if there is one} */
    public Optional<String> person() {
        return state.person;
    }

    /** {@return the column of the post's or campaign's key, if there is one} */
    public Optional<String> key() {
        return state.key;
    }

    /** {@return the column of the kind, if there is one} */
    public Optional<String> kind() {
        return state.kind;
    }

    /** {@return the kinds that there are, in the order of their numbers; empty when there is no column} */
    public List<String> kinds() {
        return state.kinds;
    }

    /** {@return the column of the time, if there is one} */
    public Optional<String> time() {
        return state.time;
    }

    /** {@return how its times are written; empty when there is no column} */
    public Optional<CsvTime> timeFormat() {
        return state.timeFormat;
    }

    /** {@return the column of how many events a row stands for, if there is one} */
    public Optional<String> count() {
        return state.count;
    }

    /** {@return the column of the row's own id, which no other row may have, if there is one} */
    public Optional<String> id() {
        return state.id;
    }

    /** {@return the character between two cells} */
    public char separator() {
        return state.separator;
    }

    /** {@return how the letters of the file are bytes} */
    public CsvEncoding encoding() {
        return state.encoding;
    }

    /** {@return what becomes of columns that are not named here} */
    public CsvOtherColumns otherColumns() {
        return state.otherColumns;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CsvEventProfile profile && state.equals(profile.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "CsvEventProfile" + state.toString().substring("State".length());
    }

    private record State(
            Optional<String> person,
            Optional<String> key,
            Optional<String> kind,
            List<String> kinds,
            Optional<String> time,
            Optional<CsvTime> timeFormat,
            Optional<String> count,
            Optional<String> id,
            char separator,
            CsvEncoding encoding,
            CsvOtherColumns otherColumns) {}

    /** Builds a {@link CsvEventProfile}. Not thread-safe. */
    public static final class Builder {
        private Optional<String> person = Optional.empty();
        private Optional<String> key = Optional.empty();
        private Optional<String> kind = Optional.empty();
        private List<String> kinds = List.of();
        private Optional<String> time = Optional.empty();
        private Optional<CsvTime> timeFormat = Optional.empty();
        private Optional<String> count = Optional.empty();
        private Optional<String> id = Optional.empty();
        private char separator = ',';
        private CsvEncoding encoding = CsvEncoding.UTF_8;
        private CsvOtherColumns otherColumns = CsvOtherColumns.LISTED;

        private Builder() {}

        /**
         * Names the column of the person's id.
         *
         * @param header its name in the header, without the spaces around it; matched exactly, as all names here
         * @return this
         */
        public Builder person(String header) {
            person = Optional.of(header.strip());
            return this;
        }

        /**
         * Names the column of the post's or campaign's key.
         *
         * @param header its name in the header
         * @return this
         */
        public Builder key(String header) {
            key = Optional.of(header.strip());
            return this;
        }

        /**
         * Names the column of the kind.
         *
         * @param header its name in the header
         * @param words the words that it holds, each of its place in this list: 0, 1, 2, … A cell with another word is a fault
         * @return this
         */
        public Builder kind(String header, List<String> words) {
            kind = Optional.of(header.strip());
            kinds = List.copyOf(words);
            return this;
        }

        /**
         * Names the column of the time.
         *
         * @param header its name in the header
         * @param format how its times are written
         * @return this
         */
        public Builder time(String header, CsvTime format) {
            time = Optional.of(header.strip());
            timeFormat = Optional.of(Objects.requireNonNull(format, "format"));
            return this;
        }

        /**
         * Names the column of how many events a row stands for: whole numbers of 0 or more. Default: each row is one event.
         *
         * @param header its name in the header
         * @return this
         */
        public Builder count(String header) {
            count = Optional.of(header.strip());
            return this;
        }

        /**
         * Names the column of the row's own id. Two rows of one id are a fault. Default: none, and rows may be alike.
         *
         * @param header its name in the header
         * @return this
         */
        public Builder id(String header) {
            id = Optional.of(header.strip());
            return this;
        }

        /**
         * Says what stands between two cells. Default: a comma.
         *
         * @param value {@code ,}, {@code ;}, a tab or {@code |}
         * @return this
         */
        public Builder separator(char value) {
            separator = value;
            return this;
        }

        /**
         * Says how the letters of the file are bytes. Default: {@link CsvEncoding#UTF_8}. A file that is written otherwise is refused.
         *
         * @param value the encoding
         * @return this
         */
        public Builder encoding(CsvEncoding value) {
            encoding = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what becomes of columns that are not named here. Default: {@link CsvOtherColumns#LISTED}.
         *
         * @param value whether they are listed or refused
         * @return this
         */
        public Builder otherColumns(CsvOtherColumns value) {
            otherColumns = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the profile.
         *
         * @return the profile
         * @throws io.smm.error.InvalidInputException when it names neither person nor key, a column twice or without a name, no kinds,
         *     more than 127 or one twice, a separator that is none, or a pattern that gives no instant; lists all
         */
        public CsvEventProfile build() {
            CsvEventProfile profile = new CsvEventProfile(new State(
                    person, key, kind, kinds, time, timeFormat, count, id, separator, encoding, otherColumns));
            EventProfileCheck.of(profile).raise();
            return profile;
        }
    }
}
