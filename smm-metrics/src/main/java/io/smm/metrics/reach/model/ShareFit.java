package io.smm.metrics.reach.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares over shares: min |Σ αⱼcⱼ − b|² with αⱼ ≥ 0 and Σαⱼ ≤ 1, by active sets (Lawson, Hanson 1974, chapter 23). The sum's bound is
 * tried second: the problem is convex, so that where the best shares exceed it, the best within it lie on it. On the bound one share is
 * one less the others, which leaves an ordinary problem of least squares.
 */
final class ShareFit {

    private static final double CLOSE_ENOUGH = 1e-13;

    private final double[][] columns;
    private final double[] wanted;

    ShareFit(double[][] columns, double[] wanted) {
        this.columns = columns;
        this.wanted = wanted;
    }

    double[] solve() {
        double[] free = descend(new double[columns.length], false);
        if (sum(free) <= 1) {
            return free;
        }
        double[] start = new double[columns.length];
        start[0] = 1;
        return descend(start, true);
    }

    private double[] descend(double[] start, boolean onBound) {
        double[] shares = start;
        List<Integer> used = new ArrayList<>();
        for (int j = 0; j < shares.length; j++) {
            if (shares[j] > 0) {
                used.add(j);
            }
        }
        boolean[] refused = new boolean[columns.length];
        for (int next = steepest(shares, used, onBound, refused);
                next >= 0;
                next = steepest(shares, used, onBound, refused)) {
            List<Integer> before = List.copyOf(used);
            used.add(next);
            double[] better = inside(shares, used, onBound);
            if (squares(rest(better)) < squares(rest(shares))) {
                shares = better;
                Arrays.fill(refused, false);
            } else {
                // Rounding alone let it in; the next steepest may do better.
                used.clear();
                used.addAll(before);
                refused[next] = true;
            }
        }
        return shares;
    }

    /** The unused group along which the error falls fastest; −1 when along none. */
    private int steepest(double[] shares, List<Integer> used, boolean onBound, boolean[] refused) {
        double[] rest = rest(shares);
        double level = onBound && !used.isEmpty() ? dot(columns[used.get(0)], rest) : 0;
        int steepest = -1;
        double most = CLOSE_ENOUGH;
        for (int j = 0; j < columns.length; j++) {
            double fall = dot(columns[j], rest) - level;
            if (!refused[j] && fall > most && !used.contains(j)) {
                most = fall;
                steepest = j;
            }
        }
        return steepest;
    }

    /** The best shares of the used groups that are not below zero; groups that fall to zero are taken out of use. */
    private double[] inside(double[] from, List<Integer> used, boolean onBound) {
        double[] shares = from.clone();
        while (true) {
            double[] best = onBound ? bestOnBound(used) : best(used, wanted, columns);
            double step = 1;
            for (int i = 0; i < best.length; i++) {
                double now = shares[used.get(i)];
                if (best[i] <= 0 && now - best[i] > 0) {
                    step = Math.min(step, now / (now - best[i]));
                }
            }
            boolean whole = step == 1;
            for (int i = best.length - 1; i >= 0; i--) {
                int j = used.get(i);
                shares[j] += step * (best[i] - shares[j]);
                if (best[i] <= 0 && shares[j] <= CLOSE_ENOUGH) {
                    shares[j] = 0;
                    used.remove(/* index */ i);
                    whole = false;
                }
            }
            if (whole || used.isEmpty()) {
                return shares;
            }
        }
    }

    private double[] bestOnBound(List<Integer> used) {
        double[] first = columns[used.get(0)];
        double[][] differences = columns.clone();
        for (int j : used) {
            differences[j] = minus(columns[j], first);
        }
        double[] others = best(used.subList(1, used.size()), minus(wanted, first), differences);
        double[] all = new double[used.size()];
        all[0] = 1 - sum(others);
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** Least squares by Householder's reflections; a column that adds nothing to those before it gets zero. */
    private static double[] best(List<Integer> used, double[] wanted, double[][] columns) {
        int n = used.size();
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = columns[used.get(i)].clone();
        }
        double[] b = wanted.clone();
        int rows = b.length;
        for (int k = 0; k < n && k < rows; k++) {
            double norm = 0;
            for (int r = k; r < rows; r++) {
                norm = Math.hypot(norm, a[k][r]);
            }
            if (norm == 0) {
                continue;
            }
            double diagonal = a[k][k] > 0 ? -norm : norm;
            double[] v = a[k].clone();
            v[k] -= diagonal;
            for (int i = k; i < n; i++) {
                reflect(v, a[i], k);
            }
            reflect(v, b, k);
        }
        double[] x = new double[n];
        for (int k = Math.min(n, rows) - 1; k >= 0; k--) {
            double sum = b[k];
            for (int i = k + 1; i < n; i++) {
                sum -= a[i][k] * x[i];
            }
            x[k] = Math.abs(a[k][k]) > CLOSE_ENOUGH ? sum / a[k][k] : 0;
        }
        return x;
    }

    private static void reflect(double[] v, double[] column, int from) {
        double along = 0;
        double length = 0;
        for (int r = from; r < column.length; r++) {
            along += v[r] * column[r];
            length += v[r] * v[r];
        }
        for (int r = from; length > 0 && r < column.length; r++) {
            column[r] -= 2 * along / length * v[r];
        }
    }

    private double[] rest(double[] shares) {
        double[] rest = wanted.clone();
        for (int j = 0; j < shares.length; j++) {
            for (int r = 0; shares[j] != 0 && r < rest.length; r++) {
                rest[r] -= shares[j] * columns[j][r];
            }
        }
        return rest;
    }

    private static double squares(double[] of) {
        return dot(of, of);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int r = 0; r < one.length; r++) {
            sum += one[r] * other[r];
        }
        return sum;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int r = 0; r < one.length; r++) {
            difference[r] = one[r] - other[r];
        }
        return difference;
    }

    private static double sum(double[] of) {
        double sum = 0;
        for (double each : of) {
            sum += each;
        }
        return sum;
    }
}
