package io.smm.adapter.files.internal;

import io.smm.account.Connection;
import io.smm.adapter.files.CsvPlanColumn;
import io.smm.campaign.CampaignId;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.ImportRow;
import io.smm.post.plan.ScheduleRequest;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes of the cells of a row what it asks for, or all that is wrong with it. */
final class PlanRowMapper {

    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no", "");

    private final CsvPlanRows.Layout layout;
    private final DateTimeFormatter times;

    PlanRowMapper(CsvPlanRows.Layout layout) {
        this.layout = layout;
        times = PublishedTime.formatter(layout.pattern());
    }

    ImportRow map(long line, Map<CsvPlanColumn, String> cells) {
        List<Fault> faults = new ArrayList<>();
        Optional<RequestKey> key = read(CsvPlanColumn.KEY, faults, () -> key(cell(cells, CsvPlanColumn.KEY)));
        Optional<Instant> at = read(CsvPlanColumn.AT, faults, () -> time(cell(cells, CsvPlanColumn.AT)));
        Optional<Connection> account =
                read(CsvPlanColumn.ACCOUNT, faults, () -> account(cell(cells, CsvPlanColumn.ACCOUNT)));
        Optional<Post> post = read(CsvPlanColumn.TEXT, faults, () -> post(cells));
        Optional<Boolean> draft = read(CsvPlanColumn.DRAFT, faults, () -> draft(cell(cells, CsvPlanColumn.DRAFT)));
        Set<String> labels = Arrays.stream(cell(cells, CsvPlanColumn.LABELS).split(";"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet());
        if (!faults.isEmpty()) {
            return new ImportRow.Faulty(line, faults);
        }
        return read(
                        CsvPlanColumn.LABELS,
                        faults,
                        () -> ScheduleRequest.of(
                                        account.orElseThrow(), post.orElseThrow(), at.orElseThrow(), key.orElseThrow())
                                .withLabels(labels))
                .map(request -> ImportRow.of(line, draft.orElseThrow() ? request.asDraft() : request))
                .orElseGet(() -> new ImportRow.Faulty(line, faults));
    }

    private <T> Optional<T> read(CsvPlanColumn column, List<Fault> faults, Supplier<T> cell) {
        try {
            return Optional.of(cell.get());
        } catch (InvalidInputException wrong) {
            String header = layout.headers().getOrDefault(column, column.header());
            wrong.faults().forEach(fault -> faults.add(new Fault(header, fault.message())));
            return Optional.empty();
        }
    }

    private RequestKey key(String cell) {
        if (cell.isEmpty()) {
            throw wrong("expected the row's own key, found nothing");
        }
        return new RequestKey(layout.key().value() + "/" + cell);
    }

    private Connection account(String cell) {
        Connection account = layout.accounts().get(cell);
        if (account == null) {
            throw wrong("expected one of "
                    + layout.accounts().keySet().stream().sorted().toList() + ", found \"" + shown(cell) + "\"");
        }
        return account;
    }

    private Instant time(String cell) {
        try {
            return OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeException notOfIso) {
            return timeOfPattern(cell);
        }
    }

    private Instant timeOfPattern(String cell) {
        TemporalAccessor parsed;
        LocalDateTime local;
        try {
            parsed = times.parse(cell);
            local = LocalDateTime.from(parsed);
        } catch (DateTimeException malformed) {
            throw wrong("expected a date and time like " + layout.pattern() + ", found \"" + shown(cell) + "\"");
        }
        if (parsed.query(TemporalQueries.zone()) != null) {
            return Instant.from(parsed);
        }
        List<ZoneOffset> offsets = layout.zone().getRules().getValidOffsets(local);
        if (offsets.size() != 1) {
            throw wrong(local + (offsets.isEmpty() ? " does not exist in " : " comes twice in ") + layout.zone()
                    + ", where the clocks change: write it with its offset");
        }
        return local.toInstant(offsets.get(0));
    }

    private static Post post(Map<CsvPlanColumn, String> cells) {
        PostPart.Builder part = PostPart.builder(PostText.of(cell(cells, CsvPlanColumn.TEXT)));
        String image = cell(cells, CsvPlanColumn.IMAGE);
        if (!image.isEmpty()) {
            part.image(Image.builder(MediaSource.at(address(image)))
                    .altText(cell(cells, CsvPlanColumn.ALT))
                    .build());
        }
        Post.Builder post = Post.builder(part.build());
        String campaign = cell(cells, CsvPlanColumn.CAMPAIGN);
        if (!campaign.isEmpty()) {
            post.campaign(new CampaignId(campaign));
        }
        return post.build();
    }

    private static URI address(String cell) {
        try {
            return URI.create(cell);
        } catch (IllegalArgumentException notOne) {
            throw wrong("the image's address is none: \"" + shown(cell) + "\"");
        }
    }

    private static boolean draft(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw wrong("expected true, yes, false, no or nothing, found \"" + shown(cell) + "\"");
        }
        return YES.contains(word);
    }

    private static String cell(Map<CsvPlanColumn, String> cells, CsvPlanColumn column) {
        return cells.getOrDefault(column, "");
    }

    private static String shown(String cell) {
        return cell.codePoints()
                .limit(40)
                .map(letter -> Character.isISOControl(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static InvalidInputException wrong(String message) {
        return InvalidInputException.of("row", "cell", message);
    }
}
