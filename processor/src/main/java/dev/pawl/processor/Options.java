package dev.pawl.processor;

import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.migration.OwnSchema;
import dev.pawl.processor.rule.Rule;
import dev.pawl.processor.rule.Rules;
import dev.pawl.processor.schema.Namespace;
import dev.pawl.processor.schema.ObjectName;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.SqlTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a project sets by {@code -Apawl.<name>=<value>}. javac takes only identifiers between the dots, so the hyphens of a
 * rule's id are written as underscores: {@code -Apawl.severity.dropped_column=warning}. {@code -Apawl.severity.advice} is about
 * all rules that give advice.
 *
 * @param postgres the oldest major version of PostgreSQL that the project runs on
 * @param schema the name of the schema that the migrations are applied to; empty if it may be any
 * @param registry the qualified name of the generated registry; empty to choose one
 * @param alone whether the migrations of other modules are for another database, and so do not matter here
 * @param contracted which contracting migrations have run everywhere
 * @param lock what is said about the lock file
 * @param severities what the project has set, by rule id
 */
record Options(
        int postgres,
        Optional<OwnSchema> schema,
        Optional<String> registry,
        boolean alone,
        Contracted contracted,
        Lock lock,
        Map<String, Severity> severities) {

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;
    private static final String POSTGRES = "pawl.postgres";
    private static final String SCHEMA = "pawl.schema";
    private static final String REGISTRY = "pawl.registry";
    private static final String ALONE = "pawl.alone";
    private static final String SEVERITY = "pawl.severity.";

    /** All rules that give advice; a severity of one of them goes before. */
    private static final String ADVICE = SEVERITY + "advice";

    /** The names of all options, for javac, which warns about others. */
    static Set<String> names() {
        return Stream.of(
                        Stream.of(POSTGRES, SCHEMA, REGISTRY, ALONE, Contracted.OPTION, ADVICE),
                        Lock.options(),
                        hazards().stream().map(Options::severityOption))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the options.
     *
     * @param options all options of the compilation; javac gives null for one without a value, which is the same as an empty one
     * @throws InvalidOptionException when one of Pawl's makes no sense
     */
    static Options of(Map<String, String> options) throws InvalidOptionException {
        Map<String, String> given = new HashMap<>();
        options.forEach((name, value) -> given.put(name, Objects.requireNonNullElse(value, "")));
        Map<String, Severity> severities = new HashMap<>();
        for (Map.Entry<String, String> option : given.entrySet()) {
            String name = option.getKey();
            if (name.equals(ADVICE)) {
                Severity severity = severity(name, option.getValue());
                advice().forEach(id -> severities.putIfAbsent(id, severity));
            } else if (name.startsWith(SEVERITY)) {
                severities.put(hazard(name), severity(name, option.getValue()));
            } else if (name.startsWith("pawl.") && !names().contains(name)) {
                throw new InvalidOptionException("`-A" + name + "` is not an option of Pawl" + didYouMean(name));
            }
        }
        return new Options(
                postgres(given.get(POSTGRES)),
                schema(given.get(SCHEMA)),
                registry(given.get(REGISTRY)),
                isSet(given, ALONE),
                Contracted.of(given),
                Lock.of(given),
                Map.copyOf(severities));
    }

    /** The same, once it is known what has contracted everywhere. */
    Options with(Contracted known) {
        return new Options(postgres, schema, registry, alone, known, lock, severities);
    }

    private static int postgres(@Nullable String value) throws InvalidOptionException {
        if (value == null) {
            return OLDEST;
        }
        if (value.matches("\\d{2}") && Integer.parseInt(value) >= OLDEST && Integer.parseInt(value) <= NEWEST) {
            return Integer.parseInt(value);
        }
        throw new InvalidOptionException(
                "`-A" + POSTGRES + "=" + value + "` is not a version that Pawl knows: write the"
                        + " oldest major version that you run on, from " + OLDEST + " to " + NEWEST);
    }

    /**
     * What exists before the first migration.
     *
     * @param texts what reads the texts of what will be made
     */
    Schema begin(SqlTexts texts) {
        Schema empty = Schema.empty(texts);
        return schema.map(own -> empty.with(new Namespace(own.name(), 0, true))).orElse(empty);
    }

    private static Optional<OwnSchema> schema(@Nullable String value) throws InvalidOptionException {
        if (value != null
                && (value.isBlank()
                        || value.startsWith("pg_")
                        || value.equals("information_schema")
                        || value.equals("$user")
                        || ObjectName.bytes(value) > ObjectName.MAX_BYTES)) {
            throw new InvalidOptionException("`-A" + SCHEMA + "=" + value
                    + "` is not the name of a schema: write the one" + " that the Migrator is given, without quotes");
        }
        return Optional.ofNullable(value).map(OwnSchema::new);
    }

    private static Optional<String> registry(@Nullable String value) throws InvalidOptionException {
        if (value != null && !SourceVersion.isName(value)) {
            throw new InvalidOptionException("`-A" + REGISTRY + "=" + value
                    + "` is not a class name: write a qualified one, such as com.acme.shop.ShopMigrations");
        }
        return Optional.ofNullable(value);
    }

    private static String hazard(String option) throws InvalidOptionException {
        String id = option.substring(SEVERITY.length()).replace('_', '-');
        if (hazards().contains(id)) {
            return id;
        }
        boolean isMistake = Rules.all().stream().anyMatch(rule -> rule.id().equals(id));
        throw new InvalidOptionException(
                isMistake
                        ? "`-A" + option + "`: `" + id + "` is a plain mistake, whose severity cannot be changed"
                        : "`-A" + option + "`: there is no rule `" + id + "`" + didYouMean(option));
    }

    private static Severity severity(String option, String value) throws InvalidOptionException {
        return Stream.of(Severity.values())
                .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidOptionException(
                        "`-A" + option + "=" + value + "` is not a severity: write error, warning or off"));
    }

    private static String severityOption(String id) {
        return SEVERITY + id.replace('-', '_');
    }

    private static String didYouMean(String option) {
        return NearMiss.of(option, names())
                .map(meant -> "; did you mean `-A" + meant + "`?")
                .orElse("");
    }

    private static List<String> advice() {
        return Rules.all().stream().filter(Rule::isAdvice).map(Rule::id).toList();
    }

    private static List<String> hazards() {
        return Rules.all().stream().filter(Rule::isHazard).map(Rule::id).toList();
    }

    /** Whether something is switched on. */
    static boolean isSet(Map<String, String> given, String option) throws InvalidOptionException {
        String value = given.getOrDefault(option, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new InvalidOptionException("`-A" + option + "=" + value + "`: write true or false");
        }
        return value.equals("true");
    }
}
