package dev.pawl.cli.internal.page;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of {@code docs/rules}, of the version that this jar is of. */
public final class RulePages {

    private static final String INDEX = "README";
    private static final String IMPORTS = "\n\nThe samples import dev.pawl.dsl.* and the static members of"
            + " dev.pawl.dsl.Columns, Index and Reference.";
    private static final Pattern ROW = Pattern.compile("\\| \\[([a-z-]+)]\\([^)]*\\) \\| (.*?) \\| .*");

    private RulePages() {}

    /** Returns what each rule looks for, by its id. */
    public static Map<String, String> all() {
        Map<String, String> rules = new LinkedHashMap<>();
        page(INDEX)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> rules.put(row.group(1), row.group(2)));
        return rules;
    }

    /**
     * Returns the page of a rule as one reads it at a terminal.
     *
     * @param named its id, or what a finding shows of it: {@code [dropped-column]}, {@code docs/rules/dropped-column.md}
     */
    public static String of(String named) {
        String id = named.strip().replaceAll(".*/|\\.md$|[\\[\\]]", "").replace('_', '-');
        Set<String> ids = all().keySet();
        if (!ids.contains(id)) {
            Refusal refusal = Refusal.usage("there is no rule `" + id + "`");
            similar(id, ids)
                    .forEach(similar -> refusal.fix(
                            text("did you mean "), quoted(Typed.of(CommandName.EXPLAIN, similar)), text("?")));
            throw refusal.fix(text("see "), quoted(Typed.of(CommandName.EXPLAIN)), text(" for all rules"));
        }
        return PlainText.of(page(id)) + IMPORTS;
    }

    /** Those that share words with it, which is how people remember them. */
    private static List<String> similar(String id, Set<String> ids) {
        return ids.stream()
                .filter(other -> sharedWords(id, other) > 0)
                .sorted(Comparator.comparing((String other) -> -sharedWords(id, other)))
                .limit(3)
                .toList();
    }

    private static long sharedWords(String id, String other) {
        List<String> words = Arrays.asList(other.split("-", -1));
        return Arrays.stream(id.split("-", -1))
                .filter(word -> word.length() > 3 && words.contains(word))
                .count();
    }

    private static String page(String name) {
        String file = "rules/" + name + ".md";
        try (InputStream in = RulePages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw Refusal.failed("this jar has no " + file).fix("build it whole: its pages come out of docs/rules");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
