package dev.pawl.cli.internal.scaffold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the new migration does: what SQL says that somebody has; without, a statement guessed from its description if it is certain
 * to compile, else one that stops whoever runs it before it is written.
 *
 * @param lines the body of {@code up}
 * @param imports the lines that import what it needs
 * @param kind where it comes from
 */
record Body(String lines, List<String> imports, NewMigration.Origin kind) {

    /** PostgreSQL cuts longer names. */
    private static final int LONGEST_NAME = 63;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_ -]+");
    private static final Pattern CREATE =
            Pattern.compile("create(?: (?:an?|the))?(?: table)? (?<table>\\w+)(?: table)?");
    private static final Pattern ADD =
            Pattern.compile("add(?: (?:an?|the))?(?: columns?)? (?<column>\\w+(?: (?!to\\b|on\\b)\\w+)*?)"
                    + "(?: (?:to|on)(?: the)?(?: table)? (?<table>\\w+))?");
    private static final Pattern GIVE =
            Pattern.compile("give(?: the)? (?<table>\\w+)(?: (?:an?|the))? (?<column>\\w+(?: \\w+)*)");
    private static final Pattern INDEX = Pattern.compile(
            "(?:index|create (?:an )?index on|add (?:an )?index (?:on|to))(?: the)? (?<table>\\w+)(?: (?:by|on) | )(?<column>\\w+)");

    /** Words that say that more is meant than a table or a column of that name, and names that PostgreSQL keeps. */
    private static final Set<String> MISLEADING = Set.of(
            ("and check columns constraint default enum extension foreign function index indexes key not null policy"
                            + " primary role rows schema sequence table tables trigger type unique view"
                            + " cmax cmin ctid tableoid xmax xmin")
                    .split(" "));

    /**
     * Guesses.
     *
     * @param description what the migration is for
     * @param table the table that was named, or null
     * @param sources the migrations that are there
     */
    static Body of(String description, @Nullable String table, SourceTree sources) {
        return guess(description, table, sources).orElseGet(() -> unwritten(table, sources));
    }

    private static Optional<Body> guess(String description, @Nullable String table, SourceTree sources) {
        if (!PLAIN.matcher(description).matches()) {
            return Optional.empty();
        }
        String words = description.toLowerCase(Locale.ROOT).replaceAll("[ -]+", " ");
        return Stream.of(
                        index(INDEX.matcher(words), sources),
                        create(CREATE.matcher(words), sources),
                        add(GIVE.matcher(words), table, sources),
                        add(ADD.matcher(words), table, sources))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Body> index(Matcher matcher, SourceTree sources) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String table = matcher.group("table");
        String column = matcher.group("column");
        String name = table + "_" + column + "_idx";
        return sources.isAltered(table) && sources.isIndexable(table, column) && isFree(name, sources)
                ? Optional.of(new Body(
                        String.format(Locale.ROOT, """
                        db.alterTable("%s")
                                .createIndex("%s", "%s");""", table, name, column), List.of(), NewMigration.Origin.GUESS))
                : Optional.empty();
    }

    private static Optional<Body> create(Matcher matcher, SourceTree sources) {
        if (!matcher.matches() || !isFree(matcher.group("table"), sources)) {
            return Optional.empty();
        }
        return Optional.of(new Body(
                String.format(Locale.ROOT, """
                db.createTable("%s")
                        .column("id", bigint().generatedAlwaysAsIdentity())
                        .column("created_at", timestamptz().notNull().defaultTo(now()))
                        .primaryKey("id");""", matcher.group("table")),
                columns("bigint", "now", "timestamptz"),
                NewMigration.Origin.GUESS));
    }

    private static Optional<Body> add(Matcher matcher, @Nullable String named, SourceTree sources) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String described = named == null ? matcher.group("table") : named;
        String table = described == null ? sources.lastTable().orElse("") : described;
        String column = matcher.group("column").replace(' ', '_');
        boolean isNew = isName(matcher.group("column")) && !sources.mentions(table, column);
        return isNew && column.length() <= LONGEST_NAME && sources.isAltered(table)
                ? Optional.of(new Body(
                        String.format(Locale.ROOT, """
                        db.alterTable("%s")
                                .addColumn("%s", text());""", table, column), columns("text"), NewMigration.Origin.GUESS))
                : Optional.empty();
    }

    /** An empty migration is refused, and one that may be empty would be recorded as applied. */
    private static Body unwritten(@Nullable String named, SourceTree sources) {
        String table = named == null ? sources.lastTable().orElse("conversations") : named;
        return new Body(
                String.format(Locale.ROOT, """
                // describe the change instead, for example:
                // db.alterTable("%s").addColumn("priority", text());
                db.sql("DO $$BEGIN RAISE EXCEPTION 'this migration is not written yet'; END$$")
                        .because("until it is written it must not be recorded as applied")
                        .undoneBy("SELECT 1");""", table.replaceAll("\\W", "")),
                columns("*"),
                NewMigration.Origin.NOTHING);
    }

    private static boolean isFree(String name, SourceTree sources) {
        return isName(name) && name.length() <= LONGEST_NAME && !sources.mentions(name);
    }

    private static boolean isName(String words) {
        return Character.isLetter(words.charAt(0))
                && Arrays.stream(words.split(" ")).noneMatch(MISLEADING::contains);
    }

    private static List<String> columns(String... factories) {
        return Stream.of(factories)
                .map(factory -> "import static dev.pawl.dsl.Columns." + factory + ";")
                .toList();
    }
}
