package io.smm.adapter.files.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds ids that are missing, or that come twice. Up to a bound they are in memory, and a repeat is a fault at once. Beyond it the hashes
 * of all go to files; at the end those that are there twice are looked for, the rows that have one of them are read once more, and only
 * ids that are the same letter by letter are faults.
 */
final class IdCheck implements AutoCloseable {

    private final Optional<String> column;
    private final String what;
    private final IdMemory memory;
    private final FaultLog faults;
    private Map<String, Long> lines = new HashMap<>();
    private @Nullable Scratch scratch;
    private @Nullable HashFiles hashes;
    private long lastLineInMemory;

    IdCheck(String column, String what, IdMemory memory, FaultLog faults) {
        this.column = Optional.of(column);
        this.what = what;
        this.memory = memory;
        this.faults = faults;
    }

    void add(CharSequence id, long line) {
        if (id.length() == 0) {
            faults.add(line, column, Optional.empty(), what + ", found nothing");
        } else if (hashes != null) {
            hashes.add(memory.hash().applyAsLong(id));
        } else {
            String text = id.toString();
            Long earlier = lines.putIfAbsent(text, line);
            if (earlier != null) {
                repeated(text, line, earlier);
            }
            lastLineInMemory = line;
            if (lines.size() > memory.most()) {
                spill();
            }
        }
    }

    /**
     * Ends the check.
     *
     * @param again reads all ids that are there, with their lines, once more; called only when hashes come twice
     */
    void finish(Consumer<ObjLongConsumer<CharSequence>> again) {
        if (hashes == null || scratch == null) {
            return;
        }
        HashFilter suspects = hashes.repeated();
        hashes = null;
        if (suspects.isEmpty()) {
            return;
        }
        TextFiles texts = new TextFiles(scratch, memory.most());
        again.accept((id, line) -> {
            long hash = id.length() == 0 ? 0 : memory.hash().applyAsLong(id);
            if (id.length() > 0 && suspects.mayHold(hash)) {
                texts.add(hash, id.toString(), line);
            }
        });
        texts.forEachRepeat((text, line, earlier) -> {
            // What was found while all were in memory was told then.
            if (line > lastLineInMemory) {
                repeated(text, line, earlier);
            }
        });
    }

    @Override
    public void close() {
        hashes = null;
        if (scratch != null) {
            scratch.close();
        }
    }

    private void spill() {
        scratch = new Scratch(memory.directory());
        HashFiles files = new HashFiles(scratch);
        lines.keySet().forEach(id -> files.add(memory.hash().applyAsLong(id)));
        lines = new HashMap<>();
        hashes = files;
    }

    private void repeated(String id, long line, long earlier) {
        faults.add(line, column, Optional.of(id), "an id that no other row has (line " + earlier + " has it)");
    }
}
