package io.smm.example.quickstart;

import io.smm.adapter.files.CsvImport;
import io.smm.adapter.files.CsvImporter;
import io.smm.adapter.files.CsvProfile;
import io.smm.adapter.files.FileSource;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Objective;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** A report on the posts of a file. */
final class ImportRun {

    private final QuickstartOptions options;
    private final Clock clock;
    private final Terminal terminal;

    ImportRun(QuickstartOptions options, Clock clock, PrintStream out) {
        this.options = options;
        this.clock = clock;
        this.terminal = new Terminal(out, 2);
    }

    void run() {
        Path file = options.importFile().orElseThrow();
        terminal.step("Read the posts of " + file);
        CsvProfile profile = profile(Objects.requireNonNull(options.profile, "profile"));
        CsvImport posts = CsvImporter.of(profile).read(FileSource.of(file));
        terminal.line("%d posts, read by the profile %s %s"
                .formatted(posts.posts().size(), profile.name(), profile.version()));
        if (!posts.check().ignoredColumns().isEmpty()) {
            terminal.line("columns that the profile does not mention: %s"
                    .formatted(posts.check().ignoredColumns()));
        }
        terminal.step("Report");
        Campaign campaign = Campaign.builder(
                        new CampaignId("import"), "Posts of " + file.getFileName(), Objective.ENGAGEMENT)
                .economics(options.economics().orElseGet(Economics::unknown))
                .build();
        new ReportDesk(options.out, terminal, clock).posts(campaign, profile, posts.posts());
    }

    /** A profile that comes along, by its name; else a file. */
    private static CsvProfile profile(String nameOrFile) {
        String resource = "/profiles/" + nameOrFile + ".profile";
        if (nameOrFile.matches("[a-z0-9-]+") && ImportRun.class.getResource(resource) != null) {
            return CsvProfile.read(new Resource(resource));
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new RunFailed("there is no profile '" + nameOrFile + "', neither one that comes along nor a file");
        }
        return CsvProfile.read(FileSource.of(file));
    }

    private record Resource(String name) implements FileSource {
        @Override
        public InputStream open() throws IOException {
            InputStream stream = ImportRun.class.getResourceAsStream(name);
            if (stream == null) {
                throw new IOException("there is no resource " + name);
            }
            return stream;
        }
    }
}
