package dev.pawl.spring;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says {@code pawl.schema} where Pawl's messages say {@code Migrator.builder(dataSource).schema(...)}. */
final class SpringWords {

    private static final Pattern BUILDER = Pattern.compile(
            "(?:Migrator\\.builder\\(dataSource\\)\\.)?\\b(schema|role|allowOlderApplication|waitTimeout|lockDeadline)\\b"
                    + "\\((\\.\\.\\.|[A-Z_]*)\\)");
    private static final Pattern BARE = Pattern.compile(
            "\\b(waitTimeout|lockTimeout|lockDeadline|oldTransaction|endIdleBlockersAfter|connectTimeout|leaseDuration)\\b");
    private static final Pattern REGISTRY = Pattern.compile("Migrator\\.builder\\(dataSource\\)\\.registry\\(");

    private SpringWords() {}

    static String of(String fix) {
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
