package io.smm.adapter.memory.internal.world;

import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.campaign.UtmTags;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The part of the door behind which the website's sessions are counted. Thread-safe. */
public final class WebsiteDesk {

    /** Below how many people a row by age or gender is left out. */
    public static final int PEOPLE_FROM = 10;

    /** How many rows are told apart; the rest is thrown together. */
    public static final int MOST_ROWS = 1_000;

    private static final String OTHER = "(other)";
    private static final String NOT_SET = "(not set)";

    private final World world;

    WebsiteDesk(World world) {
        this.world = world;
    }

    /**
     * One row.
     *
     * @param values what its sessions have in common, one a dimension asked for
     * @param numbers its numbers by their names
     */
    public record Row(List<String> values, Map<String, BigDecimal> numbers) {}

    /**
     * An answer.
     *
     * @param rows the rows, most sessions first
     * @param thresholded whether rows were left out to protect people
     * @param lossFromOtherRow whether rare values were thrown together
     */
    public record Answer(List<Row> rows, boolean thresholded, boolean lossFromOtherRow) {}

    /**
     * Counts sessions.
     *
     * @param token the access token
     * @param from the first day, in UTC
     * @param to the day after the last
     * @param dimensions by what to split
     * @param campaign the one campaign; empty for all
     * @return the answer
     */
    public Answer report(
            Secret token, LocalDate from, LocalDate to, List<String> dimensions, Optional<String> campaign) {
        return world.within(() -> {
            world.sessions().holder(token);
            Map<List<String>, List<Website.Session>> groups = new LinkedHashMap<>();
            for (Website.Session session : world.website().sessions()) {
                LocalDate day = day(session);
                boolean wanted = !day.isBefore(from)
                        && day.isBefore(to)
                        && campaign.map(name -> name.equals(value(session, "campaign")))
                                .orElse(true);
                if (wanted) {
                    groups.computeIfAbsent(
                                    dimensions.stream()
                                            .map(name -> value(session, name))
                                            .toList(),
                                    first -> new ArrayList<>())
                            .add(session);
                }
            }
            return answer(groups, dimensions);
        });
    }

    private static Answer answer(Map<List<String>, List<Website.Session>> groups, List<String> dimensions) {
        boolean personal = dimensions.contains("age") || dimensions.contains("gender");
        boolean left = personal && groups.values().removeIf(sessions -> visitors(sessions) < PEOPLE_FROM);
        List<Map.Entry<List<String>, List<Website.Session>>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort(Comparator.comparingInt(entry -> -entry.getValue().size()));
        List<Row> rows = new ArrayList<>();
        List<Website.Session> others = new ArrayList<>();
        for (Map.Entry<List<String>, List<Website.Session>> group : sorted) {
            if (rows.size() < MOST_ROWS) {
                rows.add(new Row(group.getKey(), numbers(group.getValue())));
            } else {
                others.addAll(group.getValue());
            }
        }
        if (!others.isEmpty()) {
            rows.add(new Row(Collections.nCopies(dimensions.size(), OTHER), numbers(others)));
        }
        return new Answer(List.copyOf(rows), left, !others.isEmpty());
    }

    private static Map<String, BigDecimal> numbers(List<Website.Session> sessions) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        numbers.put("sessions", BigDecimal.valueOf(sessions.size()));
        numbers.put("engaged_sessions", count(sessions, session -> session.engaged() ? 1 : 0));
        numbers.put("users", BigDecimal.valueOf(visitors(sessions)));
        numbers.put("new_users", count(sessions, session -> session.firstOfVisitor() ? 1 : 0));
        numbers.put("key_events", count(sessions, Website.Session::keyEvents));
        numbers.put(
                "revenue", sessions.stream().map(Website.Session::revenue).reduce(BigDecimal.ZERO, BigDecimal::add));
        return numbers;
    }

    private static BigDecimal count(List<Website.Session> sessions, Function<Website.Session, Integer> number) {
        return BigDecimal.valueOf(sessions.stream().mapToLong(number::apply).sum());
    }

    private static long visitors(List<Website.Session> sessions) {
        return sessions.stream()
                .map(session -> session.visit().visitor())
                .distinct()
                .count();
    }

    private String value(Website.Session session, String dimension) {
        Optional<UtmTags> tags = UtmTags.of(session.visit().landing());
        Optional<MemoryPerson> person = world.known(session.visit().visitor());
        return switch (dimension) {
            case "source" -> tags.map(UtmTags::source).orElse("(direct)");
            case "medium" -> tags.map(UtmTags::medium).orElse("(none)");
            case "campaign" -> tags.flatMap(UtmTags::campaign).orElse(NOT_SET);
            case "content" -> tags.flatMap(UtmTags::content).orElse(NOT_SET);
            case "campaign-id" -> tags.flatMap(UtmTags::id).orElse(NOT_SET);
            case "source-platform" -> tags.flatMap(UtmTags::sourcePlatform).orElse(NOT_SET);
            case "creative-format" -> tags.flatMap(UtmTags::creativeFormat).orElse(NOT_SET);
            case "marketing-tactic" -> tags.flatMap(UtmTags::marketingTactic).orElse(NOT_SET);
            case "landing-page" -> session.visit().landing().getPath();
            case "date" -> day(session).toString();
            case "country" -> person.map(MemoryPerson::country).orElse(NOT_SET);
            case "age" -> person.map(MemoryPerson::age).orElse("unknown");
            case "gender" -> person.map(MemoryPerson::gender).orElse("unknown");
            default -> tags.map(UtmTags::medium).map(WebsiteDesk::channel).orElse("Direct");
        };
    }

    private static String channel(String medium) {
        return switch (medium) {
            case "social", "organic-social" -> "Organic Social";
            case "paid-social" -> "Paid Social";
            default -> "Unassigned";
        };
    }

    private static LocalDate day(Website.Session session) {
        return session.visit().at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
