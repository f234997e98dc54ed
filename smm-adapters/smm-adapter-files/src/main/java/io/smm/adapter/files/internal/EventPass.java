package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvCheck;
import io.smm.adapter.files.CsvEvent;
import io.smm.adapter.files.CsvEventProfile;
import io.smm.adapter.files.FileSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over a file of events. The row at hand is read where it stands, and is gone with the next. */
public final class EventPass implements AutoCloseable {

    private static final int PERSON = 0;
    private static final int KEY = 1;
    private static final int KIND = 2;
    private static final int TIME = 3;
    private static final int COUNT = 4;
    private static final int ID = 5;
    private static final int MOST_DIGITS = 18;

    private final FileSource source;
    private final Setup setup;
    private final FaultLog faults;
    private final ProgressLog progress;
    private final CsvFormat format;
    private final CsvRows<EventCells> rows;
    private final String[] names;
    private final boolean[] asked;
    private final TextNumbers kinds = new TextNumbers();
    private final EventTime time;
    private final IdCheck ids;

    private EventHeader header = EventHeader.NONE;
    private @Nullable EventCells cells;
    private int kind;
    private long count = 1;
    private long rowCount;
    private boolean begun;
    private boolean ended;
    private boolean told;

    /**
     * What a pass needs to know beside the file.
     *
     * @param profile what its columns mean
     * @param limits its bounds
     * @param ids how ids are held
     * @param keptFaults how many faults to keep
     * @param listening whom to tell how far it is
     */
    public record Setup(
            CsvEventProfile profile, CsvLimits limits, IdMemory ids, int keptFaults, ProgressLog.Listening listening) {}

    /**
     * Opens the source.
     *
     * @param source the file
     * @param setup what else it needs to know
     * @param progress where to tell how far it is
     */
    public EventPass(FileSource source, Setup setup, ProgressLog progress) {
        this.source = source;
        this.setup = setup;
        this.progress = progress;
        CsvEventProfile profile = setup.profile();
        List<Optional<String>> columns = EventProfileCheck.headers(profile);
        names = columns.stream().map(name -> name.orElse("")).toArray(String[]::new);
        asked = new boolean[names.length];
        profile.kinds().forEach(kinds::add);
        time = profile.timeFormat().map(EventTime::of).orElseGet(IsoTime::new);
        faults = new FaultLog(source.name(), setup.keptFaults());
        ids = new IdCheck(names[ID], "the row's id", setup.ids(), faults);
        format = new CsvFormat(profile.separator(), profile.encoding());
        rows = new CsvRows<>(
                source,
                format,
                setup.limits(),
                faults,
                text -> new EventCells(text, setup.limits().maxColumns(), names.length));
        progress.passBegins();
    }

    /** {@return whether there is another row that has no fault of its own, which is then the one at hand} */
    public boolean next() {
        if (!begun) {
            begun = true;
            readHeader();
        }
        while (!ended) {
            Optional<EventCells> row = rows.next();
            if (row.isEmpty()) {
                ended = true;
            } else if (isSound(row.get())) {
                return true;
            }
        }
        if (!told) {
            told = true;
            progress.passEnds(rowCount, rows, faults);
            if (asked[ID]) {
                lookAgain();
            }
        }
        return false;
    }

    /** {@return whether no fault was seen so far} */
    public boolean isSound() {
        return faults.count() == 0;
    }

    /** {@return what was seen so far} */
    public CsvCheck check() {
        return new CsvCheck(source.name(), rowCount, faults.count(), faults.first(), header.ignored());
    }

    /** {@return the row at hand} */
    public CsvEvent event() {
        return new CsvEvent(
                row().line(),
                text(PERSON),
                text(KEY),
                asked[KIND] ? Optional.of(kinds.text(kind)) : Optional.empty(),
                asked[TIME] ? Optional.of(instant(time.epochNanos())) : Optional.empty(),
                count);
    }

    @Override
    public void close() {
        try (ids) {
            rows.close();
        }
    }

    CharSequence person() {
        return row().cell(PERSON);
    }

    CharSequence key() {
        return row().cell(KEY);
    }

    byte kind() {
        return (byte) kind;
    }

    long epochNanos() {
        return time.epochNanos();
    }

    long count() {
        return count;
    }

    /** Takes the person of the row at hand for none; nobody's id shows in a fault. */
    void refusePerson(String expected) {
        faults.add(row().line(), Optional.of(names[PERSON]), Optional.empty(), "an id that is taken: " + expected);
    }

    /** Takes the key of the row at hand for none. */
    void refuseKey(String expected) {
        faults.add(row().line(), Optional.of(names[KEY]), text(KEY), "a key that is taken: " + expected);
    }

    private void lookAgain() {
        IdRows again =
                new IdRows(source, format, setup.limits(), header.places().get(ID), header.width());
        ids.finish(action -> again.forEach(rowCount, faults, progress, action));
    }

    private EventCells row() {
        return Objects.requireNonNull(cells, "a row");
    }

    private Optional<String> text(int column) {
        return asked[column] ? Optional.of(row().cell(column).toString()) : Optional.empty();
    }

    private void readHeader() {
        Optional<EventCells> first = rows.next();
        if (first.isEmpty()) {
            if (faults.count() == 0) {
                faults.add(1, "a header with the names of the columns; there is nothing");
            }
            ended = true;
            return;
        }
        cells = first.get();
        if (cells.width() > setup.limits().maxColumns()) {
            faults.add(
                    cells.line(),
                    "at most " + setup.limits().maxColumns() + " columns; nothing after this line was read");
            ended = true;
            return;
        }
        header = EventHeader.of(cells, setup.profile(), faults);
        for (int i = 0; i < asked.length; i++) {
            asked[i] = header.places().get(i) >= 0;
        }
        cells.keep(header.places());
        // Not one column is known: this is another layout, and what its rows hold says nothing.
        ended = header.places().stream().allMatch(place -> place < 0);
    }

    private boolean isSound(EventCells row) {
        if (rowCount == setup.limits().maxRows()) {
            faults.add(row.line(), "at most " + setup.limits().maxRows() + " rows; nothing after this line was read");
            ended = true;
            return false;
        }
        rowCount++;
        boolean sound = hasWidth(row) && hasSoundCells(row);
        progress.row(rowCount, rows, faults);
        return sound && header.isComplete();
    }

    private boolean hasWidth(EventCells row) {
        if (row.width() == header.width()) {
            return true;
        }
        faults.add(
                row.line(),
                Optional.empty(),
                Optional.of(row.width() + (row.width() == 1 ? " cell" : " cells")),
                header.width() + " cells, as in the header");
        return false;
    }

    private boolean hasSoundCells(EventCells row) {
        long before = faults.count();
        if (asked[PERSON] && row.cell(PERSON).length() == 0) {
            fault(row, PERSON, "the person's id, found nothing");
        }
        if (asked[KEY] && row.cell(KEY).length() == 0) {
            fault(row, KEY, "the key of a post or campaign, found nothing");
        }
        if (asked[KIND]) {
            kind = kinds.find(row.cell(KIND));
            if (kind < 0) {
                fault(row, KIND, "one of " + setup.profile().kinds());
            }
        }
        if (asked[TIME]) {
            Optional<String> expected =
                    row.cell(TIME).length() == 0 ? Optional.of("a time, found nothing") : time.read(row.cell(TIME));
            expected.ifPresent(what -> fault(row, TIME, what));
        }
        if (asked[COUNT]) {
            CellText cell = row.cell(COUNT);
            if (cell.length() > MOST_DIGITS || !Digits.areDigits(cell, 0, cell.length())) {
                fault(row, COUNT, "a whole number of 0 or more");
            } else {
                count = Digits.toLong(cell);
            }
        }
        if (asked[ID]) {
            ids.add(row.cell(ID), row.line());
        }
        return faults.count() == before;
    }

    private void fault(EventCells row, int column, String expected) {
        CellText cell = row.cell(column);
        faults.add(
                row.line(),
                Optional.of(names[column]),
                cell.length() == 0 ? Optional.empty() : Optional.of(cell.toString()),
                expected);
    }

    private static Instant instant(long epochNanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochNanos, 1_000_000_000), Math.floorMod(epochNanos, 1_000_000_000));
    }
}
