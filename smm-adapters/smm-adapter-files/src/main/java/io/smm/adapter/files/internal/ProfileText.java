package io.smm.adapter.files.internal;

import io.smm.Network;
import io.smm.adapter.files.CsvColumn;
import io.smm.adapter.files.CsvEncoding;
import io.smm.adapter.files.CsvOtherColumns;
import io.smm.adapter.files.CsvProfile;
import io.smm.adapter.files.FileSource;
import io.smm.error.Fault;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.insight.TimeBasis;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a profile from its text form. */
public final class ProfileText {

    private static final int MAX_BYTES = 64 * 1024;
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
    private static final Map<String, Character> DECIMALS = Map.of("point", '.', "comma", ',');
    private static final Map<String, CsvEncoding> ENCODINGS = Stream.of(CsvEncoding.values())
            .collect(Collectors.toUnmodifiableMap(CsvEncoding::id, encoding -> encoding));
    private static final Map<String, CsvOtherColumns> OTHERS =
            Map.of("listed", CsvOtherColumns.LISTED, "refused", CsvOtherColumns.REFUSED);
    private static final Map<String, TimeBasis> BASES =
            Map.of("lifetime", TimeBasis.LIFETIME, "snapshot", TimeBasis.SNAPSHOT, "unstated", TimeBasis.UNSTATED);

    private final Faults faults;
    private final Map<String, String> head = new HashMap<>();
    private final Map<String, CsvColumn> columns = new LinkedHashMap<>();
    private final Map<String, Integer> columnLines = new HashMap<>();

    private ProfileText(String name) {
        faults = Faults.of(name);
    }

    /**
     * Reads all of a profile or lists all that is wrong with it.
     *
     * @param source the text
     * @return the profile
     */
    public static CsvProfile read(FileSource source) {
        ProfileText text = new ProfileText(source.name());
        List<String> lines = Sources.text(source, MAX_BYTES).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            text.line(i + 1, lines.get(i));
        }
        return text.profile(source.name());
    }

    private void line(int number, String line) {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return;
        }
        try {
            statement(number, ProfileWords.of(line));
        } catch (InvalidInputException invalid) {
            invalid.faults().forEach(fault -> faults.add("line " + number, fault.message()));
        }
    }

    private void statement(int number, ProfileWords words) {
        String keyword = words.next("a statement");
        switch (keyword) {
            case "profile", "version", "network", "basis", "separator", "encoding", "decimal", "others" -> {
                if (head.putIfAbsent(keyword, words.next("a value for " + keyword)) != null) {
                    faults.add("line " + number, keyword + " is given already");
                }
            }
            case "column" -> column(number, words.next("the column's name in the header"), words);
            default ->
                throw InvalidInputException.of(
                        "statement",
                        "",
                        "expected profile, version, network, basis, separator, encoding, decimal, others or column,"
                                + " found " + keyword);
        }
        words.end();
    }

    private void column(int number, String header, ProfileWords words) {
        if (columns.putIfAbsent(header.strip(), ColumnText.read(words, BASES)) != null) {
            faults.add("line " + number, "the column " + header + " is mapped already");
        }
        columnLines.putIfAbsent(header.strip(), number);
    }

    private CsvProfile profile(String source) {
        String name = required("profile");
        String version = required("version");
        Optional<Network> network =
                Optional.of(required("network")).filter(id -> !id.isEmpty()).flatMap(this::network);
        Optional<Character> separator = choice("separator", SEPARATORS, "comma");
        Optional<CsvEncoding> encoding = choice("encoding", ENCODINGS, "utf-8");
        Optional<Character> decimal = choice("decimal", DECIMALS, "point");
        Optional<CsvOtherColumns> others = choice("others", OTHERS, "listed");
        Optional<TimeBasis> basis = choice("basis", BASES, "unstated");
        faults.raise();
        CsvProfile.Builder profile = CsvProfile.builder(network.orElseThrow(), name, version)
                .separator(separator.orElseThrow())
                .encoding(encoding.orElseThrow())
                .decimalSeparator(decimal.orElseThrow())
                .otherColumns(others.orElseThrow())
                .timeBasis(basis.orElseThrow());
        columns.forEach(profile::column);
        try {
            return profile.build();
        } catch (InvalidInputException invalid) {
            throw new InvalidInputException(
                    source, invalid.faults().stream().map(this::withLine).toList());
        }
    }

    private String required(String keyword) {
        String value = head.getOrDefault(keyword, "");
        faults.check(!value.isEmpty(), keyword, "must be given");
        return value;
    }

    private Optional<Network> network(String id) {
        try {
            return Optional.of(new Network(id));
        } catch (InvalidInputException invalid) {
            invalid.faults().forEach(fault -> faults.add("network", fault.message()));
            return Optional.empty();
        }
    }

    private <T> Optional<T> choice(String keyword, Map<String, T> choices, String otherwise) {
        Optional<T> choice = Optional.ofNullable(choices.get(head.getOrDefault(keyword, otherwise)));
        faults.check(
                choice.isPresent(),
                keyword,
                "must be one of " + choices.keySet().stream().sorted().toList());
        return choice;
    }

    private Fault withLine(Fault fault) {
        for (Map.Entry<String, Integer> column : columnLines.entrySet()) {
            if (fault.field().equals("columns[" + column.getKey() + "]")) {
                return new Fault("line " + column.getValue() + ", " + fault.field(), fault.message());
            }
        }
        return fault;
    }
}
