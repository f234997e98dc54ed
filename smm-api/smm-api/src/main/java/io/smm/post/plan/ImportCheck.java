package io.smm.post.plan;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.util.List;

/**
 * What is wrong with an import.
 *
 * @param rows how many rows there are
 * @param faulty every row that cannot be planned, with all that is wrong with it, in the order of the rows
 */
public record ImportCheck(long rows, List<ImportRow.Faulty> faulty) {

    /**
     * Copies the list.
     *
     * @param rows how many rows there are
     * @param faulty every row that cannot be planned
     */
    public ImportCheck {
        faulty = List.copyOf(faulty);
    }

    /** {@return whether every row can be planned} */
    public boolean isSound() {
        return faulty.isEmpty();
    }

    /**
     * Refuses an import with faulty rows.
     *
     * @throws InvalidInputException when there is any; it lists all faults of all of them, each with its row's number
     */
    public void raise() {
        if (!isSound()) {
            throw new InvalidInputException(
                    "import (" + faulty.size() + " of " + rows + " rows)",
                    faulty.stream()
                            .flatMap(row -> row.faults().stream()
                                    .map(fault ->
                                            new Fault("row " + row.number() + ", " + fault.field(), fault.message())))
                            .toList());
        }
    }
}
