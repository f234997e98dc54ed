package io.smm.adapter.files;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Objects;

/**
 * What a whole CSV file looks like against its profile.
 *
 * @param source the file's name
 * @param rows how many rows were read, header and empty lines left out
 * @param faultCount how many faults there are in all
 * @param faults the first of them in the file's order; unmodifiable
 * @param ignoredColumns the header's columns that the profile does not map, in the file's order; unmodifiable
 */
public record CsvCheck(String source, long rows, long faultCount, List<CsvFault> faults, List<String> ignoredColumns) {

    /**
     * Copies the lists.
     *
     * @param source the file's name
     * @param rows how many rows were read
     * @param faultCount how many faults there are in all
     * @param faults the first of them
     * @param ignoredColumns the columns that the profile does not map
     */
    public CsvCheck {
        Objects.requireNonNull(source, "source");
        faults = List.copyOf(faults);
        ignoredColumns = List.copyOf(ignoredColumns);
        Faults.of("CsvCheck")
                .check(rows >= 0, "rows", "must not be negative")
                .check(faultCount >= faults.size(), "faultCount", "must count all faults")
                .check(faultCount == 0 || !faults.isEmpty(), "faults", "must hold the first of them")
                .raise();
    }

    /** {@return whether the file has no fault} */
    public boolean isSound() {
        return faultCount == 0;
    }

    /**
     * Refuses a file with faults.
     *
     * @throws InvalidInputException when there is any fault; its message names the file and the total count, its faults
     *     are those kept here
     */
    public void raise() {
        if (!isSound()) {
            String count = faultCount == 1 ? "1 fault" : faultCount + " faults";
            String shown = faultCount > faults.size() ? ", the first " + faults.size() + " listed" : "";
            throw new InvalidInputException(
                    source + " (" + count + shown + ")",
                    faults.stream().map(CsvFault::toFault).toList());
        }
    }
}
