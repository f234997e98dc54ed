package io.smm.metrics;

import io.smm.error.InvalidInputException;
import io.smm.metrics.quality.ReadingCheck;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number. Two fractions are equal when their values are, 1/2 and 2/4 alike. Immutable.
 *
 * <p>There is no infinity and no "not a number": dividing by zero is an error that a metric has to rule out beforehand.
 */
public final class Fraction implements Comparable<Fraction> {

    /** 0. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** 1. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /** Above this many bits lowest terms cost more than they save: a sum over a million posts has millions of bits. */
    private static final int REDUCED_UP_TO_BITS = 4_096;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the fraction
     */
    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * A quotient.
     *
     * @param numerator the numerator
     * @param denominator the denominator; not zero
     * @return the fraction
     * @throws InvalidInputException when the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A quotient.
     *
     * @param numerator the numerator
     * @param denominator the denominator; not zero
     * @return the fraction
     * @throws InvalidInputException when the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        Objects.requireNonNull(numerator, "numerator");
        if (denominator.signum() == 0) {
            throw InvalidInputException.of("Fraction", "denominator", "must not be zero");
        }
        BigInteger top = denominator.signum() < 0 ? numerator.negate() : numerator;
        BigInteger bottom = denominator.abs();
        if (Math.max(top.bitLength(), bottom.bitLength()) <= REDUCED_UP_TO_BITS) {
            BigInteger common = top.gcd(bottom);
            return new Fraction(top.divide(common), bottom.divide(common));
        }
        return new Fraction(top, bottom);
    }

    /**
     * A decimal number, exactly.
     *
     * @param value the number; at most 1,000 digits on either side of the point
     * @return the fraction
     * @throws InvalidInputException when it has more digits
     */
    public static Fraction of(BigDecimal value) {
        if (!ReadingCheck.isReasonable(value)) {
            throw InvalidInputException.of(
                    "Fraction", "value", "must have at most 1,000 digits on either side of the point");
        }
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Adds many up; far quicker than adding one after the other.
     *
     * @param terms what to add
     * @return the exact sum; zero when there is nothing to add
     */
    public static Fraction sum(Collection<Fraction> terms) {
        Map<BigInteger, BigInteger> byDenominator = new HashMap<>();
        terms.forEach(term -> byDenominator.merge(term.denominator, term.numerator, BigInteger::add));
        List<Fraction> level = new ArrayList<>();
        byDenominator.forEach((bottom, top) -> level.add(new Fraction(top, bottom)));
        // Pairwise, so that the factors stay of equal size; lowest terms only once, at the end.
        List<Fraction> row = level;
        while (row.size() > 1) {
            List<Fraction> next = new ArrayList<>((row.size() + 1) / 2);
            for (int i = 0; i < row.size(); i += 2) {
                next.add(i + 1 < row.size() ? row.get(i).addUnreduced(row.get(i + 1)) : row.get(i));
            }
            row = next;
        }
        return row.isEmpty() ? ZERO : of(row.get(0).numerator, row.get(0).denominator);
    }

    /** {@return the numerator; in lowest terms unless the fraction has thousands of bits} */
    public BigInteger numerator() {
        return numerator;
    }

    /** {@return the denominator, above zero; in lowest terms unless the fraction has thousands of bits} */
    public BigInteger denominator() {
        return denominator;
    }

    /** {@return -1, 0 or 1 as the value is below, at or above zero} */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Adds.
     *
     * @param other what to add
     * @return the exact sum
     */
    public Fraction plus(Fraction other) {
        Fraction sum = addUnreduced(other);
        return of(sum.numerator, sum.denominator);
    }

    /**
     * Subtracts.
     *
     * @param other what to take away
     * @return the exact difference
     */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /**
     * Multiplies.
     *
     * @param other the factor
     * @return the exact product
     */
    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides.
     *
     * @param other the divisor; not zero
     * @return the exact quotient
     * @throws InvalidInputException when the divisor is zero
     */
    public Fraction dividedBy(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * The value as a decimal number.
     *
     * @return the value; exact where 34 digits hold it, else rounded to 34 digits ({@link MathContext#DECIMAL128})
     */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return toBigDecimal().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    private Fraction addUnreduced(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return new Fraction(numerator.add(other.numerator), denominator);
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }
}
