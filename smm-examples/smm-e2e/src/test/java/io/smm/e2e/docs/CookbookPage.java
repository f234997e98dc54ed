package io.smm.e2e.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookbook's examples as Markdown, from the sources that the build compiles and runs. */
final class CookbookPage {

    /** The chapters, in the order in which a newcomer meets them. */
    private static final List<String> CHAPTERS = List.of(
            "FirstSteps",
            "ConnectingAccounts",
            "PlanningACampaign",
            "RunningACampaign",
            "KnowingTheAudience",
            "WritingPosts",
            "BringingMedia",
            "PlanningPosts",
            "HandlingACrisis",
            "TalkingWithCustomers",
            "ReadingTheNumbers",
            "BuyingReach",
            "KeepingThings",
            "TryingThingsOut");

    private static final Pattern EXAMPLE =
            Pattern.compile("\n    @Test\n    void (\\w+)\\([^)]*\\)[^{]*\\{\n(.*?)\n    }\n", Pattern.DOTALL);

    private CookbookPage() {}

    static List<String> chapters() {
        return CHAPTERS;
    }

    static String of(Path folder) throws IOException {
        StringBuilder page = new StringBuilder();
        for (String chapter : CHAPTERS) {
            Path file = folder.resolve(chapter + ".java");
            if (Files.notExists(file)) {
                continue;
            }
            page.append("## ").append(words(chapter)).append("\n\n");
            Matcher example = EXAMPLE.matcher(Files.readString(file));
            while (example.find()) {
                page.append("### ").append(words(example.group(1))).append("\n\n```java\n");
                page.append(example.group(2).stripIndent()).append("\n```\n\n");
            }
        }
        return page.toString();
    }

    /** A name in camel case as a heading. */
    static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        String spelled = spaced.replace("o auth", "OAuth").replace("yesterdays", "yesterday's");
        return Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1);
    }
}
