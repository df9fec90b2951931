package dev.pawl.cli.internal.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the new migration does, guessed from its description.
 *
 * @param statement the statement, or null if there is no guess
 * @param columns the factories that it needs to import
 */
record Body(@Nullable String statement, List<String> columns) {

    private static final Pattern CREATE =
            Pattern.compile("(?:create|make)(?: (?:an?|the))?(?: table)? (?<table>\\w+)(?: table)?");
    private static final Pattern ADD =
            Pattern.compile("add(?: (?:an?|the))?(?: columns?)? (?<column>\\w+(?: (?!to\\b|on\\b)\\w+)*?)"
                    + "(?: (?:to|on)(?: the)?(?: table)? (?<table>\\w+))?");
    private static final Pattern GIVE =
            Pattern.compile("give(?: the)? (?<table>\\w+)(?: (?:an?|the))? (?<column>\\w+(?: \\w+)*)");
    private static final Pattern INDEX = Pattern.compile(
            "(?:index|create (?:an )?index on|add (?:an )?index (?:on|to))(?: the)? (?<table>\\w+)(?: (?:by|on) | )(?<column>\\w+)");

    /**
     * Guesses.
     *
     * @param description what the migration is for
     * @param table the table that was named, or null
     * @param sources the migrations that are there
     */
    static Body of(String description, @Nullable String table, SourceTree sources) {
        String words = description
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w]+", " ")
                .strip();
        Matcher index = INDEX.matcher(words);
        if (index.matches() && sources.hasTable(index.group("table"))) {
            return index(index.group("table"), index.group("column"));
        }
        Matcher create = CREATE.matcher(words);
        if (create.matches() && !sources.hasTable(create.group("table"))) {
            return create(create.group("table"));
        }
        Matcher give = GIVE.matcher(words);
        if (give.matches() && sources.hasTable(give.group("table"))) {
            return add(give.group("table"), give.group("column").replace(' ', '_'));
        }
        Matcher add = ADD.matcher(words);
        if (add.matches()) {
            String known = table == null ? add.group("table") : table;
            String target = known == null ? sources.lastTable().orElse(null) : known;
            return target == null || !sources.hasTable(target)
                    ? new Body(null, List.of())
                    : add(target, add.group("column").replace(' ', '_'));
        }
        return new Body(null, List.of());
    }

    private static Body create(String table) {
        return new Body("""
                db.createTable("%s")
                        .column("id", bigint().generatedAlwaysAsIdentity())
                        .column("created_at", timestamptz().notNull().defaultTo(now()))
                        .primaryKey("id");""".formatted(table), List.of("bigint", "now", "timestamptz"));
    }

    private static Body add(String table, String column) {
        return new Body("""
                db.alterTable("%s")
                        .addColumn("%s", text());""".formatted(table, column), List.of("text"));
    }

    private static Body index(String table, String column) {
        return new Body("""
                db.alterTable("%1$s")
                        .createIndex("%1$s_%2$s_idx", "%2$s");""".formatted(table, column), List.of());
    }

    List<String> imports() {
        List<String> imports = new ArrayList<>();
        columns.forEach(column -> imports.add("import static dev.pawl.dsl.Columns." + column + ";"));
        return imports;
    }
}
