package dev.pawl.spring;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * Says {@code pawl.schema} where Pawl's messages say {@code Migrator.builder(dataSource).schema(...)}, and names the
 * command where they name a call, since nobody calls anything in an application that does not start.
 */
final class SpringWords {

    private static final Pattern BUILDER = Pattern.compile(
            "(?:Migrator\\.builder\\(dataSource\\)\\.)?\\b(schema|role|allowOlderApplication|waitTimeout|lockDeadline)\\b"
                    + "\\((\\.\\.\\.|[A-Z_]*)\\)");
    private static final Pattern BARE = Pattern.compile(
            "\\b(waitTimeout|lockTimeout|lockDeadline|oldTransaction|endIdleBlockersAfter|connectTimeout|leaseDuration)\\b");
    private static final Pattern REGISTRY = Pattern.compile("Migrator\\.builder\\(dataSource\\)\\.registry\\(");

    private static final Map<Pattern, String> COMMANDS = Map.of(
            Pattern.compile("\\bresolve\\((\\d+), Resolution\\.(\\w+)\\)"), "`pawl resolve $1 --$2`",
            Pattern.compile("\\bforceResolve\\((\\d+), Resolution\\.(\\w+)\\)"), "`pawl resolve $1 --$2 --force`",
            Pattern.compile("\\bbaseline\\((\\d+)\\)"), "`pawl baseline $1`",
            Pattern.compile("\\bbaseline\\(\\.\\.\\.\\)"), "`pawl baseline VERSION`",
            Pattern.compile("\\bforceBaseline\\((\\d+)\\)"), "`pawl baseline $1 --force`",
            Pattern.compile("\\bcontractTo\\((\\d+)\\)"), "`pawl contract --to $1`",
            Pattern.compile("\\bdown\\(1\\)"), "`pawl down`",
            Pattern.compile("\\bdown\\((\\d\\d+|[2-9])\\)"), "`pawl down --steps $1`",
            Pattern.compile("\\b(up|contract|status)\\(\\)"), "`pawl $1`");
    private static final Pattern TIME = Pattern.compile("\\bPT-?[\\d.HMS-]+\\b");

    private SpringWords() {}

    /** Returns a way out in these words. */
    static String of(String fix) {
        String words = properties(times(fix));
        for (Map.Entry<Pattern, String> command : COMMANDS.entrySet()) {
            words = command.getKey().matcher(words).replaceAll(command.getValue());
        }
        return words.replace("--APPLIED", "--applied").replace("--ROLLED_BACK", "--rolled-back");
    }

    /** Returns a text with times as properties have them: {@code 2s} for {@code PT2S}. */
    static String times(String text) {
        return TIME.matcher(text).replaceAll(time -> simple(Duration.parse(time.group())));
    }

    private static String simple(Duration time) {
        boolean whole = time.toMillis() % 1000 == 0;
        return DurationStyle.SIMPLE.print(time, whole ? ChronoUnit.SECONDS : ChronoUnit.MILLIS);
    }

    private static String properties(String fix) {
        String options = BUILDER.matcher(fix).replaceAll(SpringWords::property);
        String bare = BARE.matcher(options).replaceAll(name -> "pawl." + kebab(name.group(1)));
        return REGISTRY.matcher(bare).replaceAll("a MigratorBuilderCustomizer, builder.registry(");
    }

    private static String property(MatchResult call) {
        String value = call.group(2);
        String name = "pawl." + kebab(call.group(1));
        return value.isEmpty() || value.equals("...")
                ? name
                : name + "=" + value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
