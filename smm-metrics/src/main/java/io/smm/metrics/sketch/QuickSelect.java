package io.smm.metrics.sketch;

/** Hoare's selection (1961): finds the n-th smallest in linear time on average. Our values are hashes, in the order of no one. */
final class QuickSelect {

    private QuickSelect() {}

    /**
     * The n-th smallest of the first {@code count} values, counted from 0. Moves these about.
     */
    static long nth(long[] values, int count, int n) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            long pivot = values[low + high >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long moved = values[left];
                    values[left++] = values[right];
                    values[right--] = moved;
                }
            }
            if (n <= right) {
                high = right;
            } else if (n >= left) {
                low = left;
            } else {
                break;
            }
        }
        return values[n];
    }
}
