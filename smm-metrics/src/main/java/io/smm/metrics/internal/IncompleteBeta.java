package io.smm.metrics.internal;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * The distribution Beta(a, b) over t = ln(x / (1 − x)), so that both x and 1 − x keep all their digits: a library that is given x
 * alone loses those of a small x beside one. By the continued fraction of DiDonato and Morris (Algorithm 708, ACM TOMS 18, 1992);
 * O(√(a + b)) steps.
 */
final class IncompleteBeta implements Inverse.Distribution {

    private static final double CLOSE_ENOUGH = 2e-16;
    private static final int MOST_STEPS = 10_000_000;

    private final double a;
    private final double b;
    private final double logBeta;

    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.logBeta = LogBeta.value(a, b);
    }

    /** Of ln(x / (1 − x)) the x. */
    static double sigmoid(double t) {
        return t < 0 ? Math.exp(t) / (1 + Math.exp(t)) : 1 / (1 + Math.exp(-t));
    }

    @Override
    public double start() {
        return Math.log(a / b);
    }

    @Override
    public double below(double t) {
        return isLeft(t) ? density(t) * fraction(a, b, t) : 1 - above(t);
    }

    @Override
    public double above(double t) {
        return isLeft(t) ? 1 - below(t) : density(t) * fraction(b, a, -t);
    }

    /** xᵃ·(1 − x)ᵇ / B(a, b), the density over t. */
    @Override
    public double density(double t) {
        double logX = t < 0 ? t - Math.log1p(Math.exp(t)) : -Math.log1p(Math.exp(-t));
        double logY = t < 0 ? -Math.log1p(Math.exp(t)) : -t - Math.log1p(Math.exp(-t));
        return Math.exp(a * logX + b * logY - logBeta);
    }

    private boolean isLeft(double t) {
        return distance(a, b, t) >= 0;
    }

    /** a − (a + b)·x, written with 1 − x where that is the smaller: the fraction starts from what is left of this difference. */
    private static double distance(double a, double b, double t) {
        return t < 0 ? a - (a + b) * sigmoid(t) : (a + b) * sigmoid(-t) - b;
    }

    /** The even part of the continued fraction, so that I = density · fraction; x is left of a / (a + b). */
    private static double fraction(double a, double b, double t) {
        double x = sigmoid(t);
        double y = sigmoid(-t);
        double start = 1 + distance(a, b, t);
        double before = 0;
        double numerator = 1;
        double denominatorBefore = 1;
        double denominator = start / (1 + 1 / a);
        double value = numerator / denominator;
        for (int n = 1; n < MOST_STEPS; n++) {
            double last = 1 + (n - 1) / a;
            double next = 1 + n / a;
            double weight = n * (b - n) * x;
            double scaled = 1 / (1 + (2 * n - 1) / a);
            double alpha = last * (last + b / a) * scaled * scaled * weight * x;
            double beta = n + weight * scaled / a + next / (1 + (2 * n + 1) / a) * (start + n * (1 + y));
            double top = alpha * before + beta * numerator;
            double bottom = alpha * denominatorBefore + beta * denominator;
            double was = value;
            value = top / bottom;
            before = numerator / bottom;
            denominatorBefore = denominator / bottom;
            numerator = value;
            denominator = 1;
            if (Math.abs(value - was) <= CLOSE_ENOUGH * value) {
                break;
            }
        }
        return value;
    }
}
