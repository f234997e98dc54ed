package io.smm.adapter.html.internal;

import io.smm.Money;
import io.smm.metrics.Unit;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes values for people: digits, money and months in one locale, instants in one zone. Whole numbers have no decimals,
 * the others two; a small one has as many as show three digits, so that nothing but zero reads as zero.
 */
public final class Formats {

    private static final Pattern CODE_AND_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final int LONG_DIGITS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String SECONDS = Unit.SECONDS.toString();
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final BigDecimal SPOKEN_FROM = BigDecimal.valueOf(2 * MINUTE);
    private static final BigDecimal SPOKEN_UP_TO = BigDecimal.ONE.movePointRight(15);

    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    /**
     * Formats of one page.
     *
     * @param locale how digits and months are written
     * @param zone where instants are shown
     */
    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        moment = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale);
        day = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
    }

    /** {@return the locale's tag, for the page's script} */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** {@return the zone's name} */
    public String zoneName() {
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
    }

    /**
     * A count of the page's own.
     *
     * @param count the count
     * @return its digits
     */
    public String count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    /**
     * Says that there is more than is shown.
     *
     * @param count how much more; positive
     * @param noun one of it
     * @return a sentence
     */
    public String omitted(long count, String noun) {
        return count(count) + " more " + (count == 1 ? noun + " is" : noun + "s are") + " not shown.";
    }

    /**
     * A number, amount or percentage, without its unit.
     *
     * @param cell the cell
     * @return the digits, with the currency or the percent sign; empty for other cells
     */
    public String digits(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number(number.value());
        }
        if (cell instanceof Cell.Amount amount) {
            return money(amount.money());
        }
        if (cell instanceof Cell.Percent percent) {
            return percent(percent.fraction());
        }
        return "";
    }

    /**
     * The exact value behind {@link #digits}, for machines.
     *
     * @param cell the cell
     * @return a decimal number; a fraction for a percentage; empty for other cells
     */
    public String exact(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.value().toPlainString();
        }
        if (cell instanceof Cell.Amount amount) {
            return amount.money().amount().toPlainString();
        }
        if (cell instanceof Cell.Percent percent) {
            return percent.fraction().toPlainString();
        }
        return "";
    }

    /**
     * The unit that stands after the digits.
     *
     * @param cell the cell
     * @return the unit; empty when the cell has none
     */
    public String unit(Cell cell) {
        return cell instanceof Cell.Number number ? number.unit() : "";
    }

    /**
     * How long so many seconds are, for readers who do not count in them: the two largest of days, hours, minutes and seconds.
     *
     * @param cell the cell
     * @return for example {@code "≈ 11 d 6 h"}; empty for other cells, below two minutes and past thirty million years
     */
    public String duration(Cell cell) {
        if (!(cell instanceof Cell.Number number)
                || !number.unit().equals(SECONDS)
                || number.value().compareTo(SPOKEN_FROM) < 0
                || number.value().compareTo(SPOKEN_UP_TO) > 0) {
            return "";
        }
        BigDecimal seconds = number.value();
        BigInteger whole = rounded(seconds, 1);
        BigInteger minutes = rounded(seconds, MINUTE);
        BigInteger hours = rounded(seconds, HOUR);
        if (minutes.longValueExact() >= DAY / MINUTE) {
            return duration(seconds, hours, HOUR, DAY, " d ", " h");
        }
        return whole.longValueExact() >= HOUR
                ? duration(seconds, minutes, MINUTE, HOUR, " h ", " min")
                : duration(seconds, whole, 1, MINUTE, " min ", " s");
    }

    private String duration(BigDecimal seconds, BigInteger parts, long part, long most, String large, String small) {
        boolean exact = new BigDecimal(parts.multiply(BigInteger.valueOf(part))).compareTo(seconds) == 0;
        long all = parts.longValueExact();
        long inOne = most / part;
        return (exact ? "= " : "≈ ") + count(all / inOne) + large + count(all % inOne) + small;
    }

    private static BigInteger rounded(BigDecimal seconds, long unit) {
        return seconds.divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }

    /**
     * A value on an axis, with its unit.
     *
     * @param axis the axis
     * @param value the value
     * @return for example {@code "5.12%"} or {@code "7 events"}
     */
    public String onAxis(Axis axis, BigDecimal value) {
        Cell cell = axis.cell(value);
        String unit = unit(cell);
        return unit.isEmpty() ? digits(cell) : digits(cell) + " " + unit;
    }

    /**
     * How large a value can stand on a card.
     *
     * @param cell the value
     * @return its classes in the style sheet
     */
    public String size(Cell cell) {
        String digits = digits(cell);
        if (digits.isEmpty()) {
            return "value words";
        }
        return digits.length() > LONG_DIGITS ? "value long" : "value";
    }

    /**
     * An instant in the page's zone.
     *
     * @param instant the instant
     * @return day and minute
     */
    public String moment(Instant instant) {
        return moment(moment, instant.atZone(zone));
    }

    /**
     * A local time as it is.
     *
     * @param local the date and time
     * @return day and minute
     */
    public String moment(LocalDateTime local) {
        return moment(moment, local);
    }

    /**
     * An instant as a day.
     *
     * @param instant the instant
     * @return the day
     */
    public String day(Instant instant) {
        return moment(day, instant.atZone(zone));
    }

    /**
     * The places of an axis of time: days alone when all are midnights.
     *
     * @param instants the places
     * @return one label a place
     */
    public List<String> places(List<Instant> instants) {
        boolean days = instants.stream().allMatch(this::isMidnight);
        return instants.stream().map(i -> days ? day(i) : moment(i)).toList();
    }

    /**
     * An instant as the page's script takes it: its local time in the page's zone, counted as if in UTC.
     *
     * @param instant the instant
     * @return milliseconds
     */
    public long localMillis(Instant instant) {
        return instant.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Whether a cell is no instant, or one that its day says in full. */
    boolean isDay(Cell cell) {
        return !(cell instanceof Cell.Moment moment) || isMidnight(moment.instant());
    }

    private boolean isMidnight(Instant instant) {
        return instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String moment(DateTimeFormatter formatter, TemporalAccessor time) {
        return formatter.format(time);
    }

    private String number(BigDecimal value) {
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        return format(NumberFormat.getNumberInstance(locale), value, value, whole ? 0 : 2);
    }

    private String percent(BigDecimal fraction) {
        return format(NumberFormat.getPercentInstance(locale), fraction, fraction.multiply(HUNDRED), 2);
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency().code()));
        String text =
                format(format, money.amount(), money.amount(), money.currency().minorUnits());
        // A code stands apart from its digits; some JDKs forget that.
        return CODE_AND_DIGIT.matcher(text).replaceAll("\u00a0");
    }

    private static String format(NumberFormat format, BigDecimal value, BigDecimal shown, int decimals) {
        int enough = Math.max(decimals, decimalsThatShow(shown, decimals));
        format.setMinimumFractionDigits(enough);
        format.setMaximumFractionDigits(enough);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    /** Decimals that leave three digits of a number that would otherwise round to nothing or nearly so. */
    private static int decimalsThatShow(BigDecimal shown, int decimals) {
        if (shown.signum() == 0 || shown.abs().compareTo(BigDecimal.ONE.movePointLeft(decimals - 1)) >= 0) {
            return 0;
        }
        return shown.round(new MathContext(3, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .scale();
    }
}
