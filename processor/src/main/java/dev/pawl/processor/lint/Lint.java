package dev.pawl.processor.lint;

import dev.pawl.dsl.Phase;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Script;
import dev.pawl.grammar.SyntaxError;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenMigration.Annotated;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.RawActs;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.reader.Held;
import dev.pawl.processor.rule.Inspection;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks at files of SQL in order, each of which sees what those before it have made. */
public final class Lint {

    private static final List<String> SETTINGS = List.of("SET", "RESET", "SELECT", "SHOW");

    private final LintOptions options;
    private final SqlTexts texts;
    private final List<LintFinding> findings = new ArrayList<>();
    private final IdentityHashMap<SqlFile, SyntaxError> errors = new IdentityHashMap<>();
    private final IdentityHashMap<SqlFile, Inspection> judged = new IdentityHashMap<>();
    private Schema schema;
    private long version;

    private Lint(SqlTexts texts, LintOptions options, boolean isAllKnown) {
        this.texts = texts;
        this.options = options;
        Schema empty = Schema.empty(texts);
        this.schema = isAllKnown ? empty : empty.with(empty.gaps().opened());
    }

    /**
     * What is wrong with files.
     *
     * @param before the files that say what there is before; none if nobody says
     * @param files the files in the order in which they are run
     * @param options how they are judged
     */
    public static List<LintFinding> run(List<SqlFile> before, List<SqlFile> files, LintOptions options) {
        return run(new SqlTexts(), before, files, options);
    }

    /**
     * What is wrong with files.
     *
     * @param texts what reads them; what it has read it need not read again
     * @param before the files that say what there is before; none if nobody says
     * @param files the files in the order in which they are run
     * @param options how they are judged
     */
    public static List<LintFinding> run(
            SqlTexts texts, List<SqlFile> before, List<SqlFile> files, LintOptions options) {
        Lint lint = new Lint(texts, options, options.isFromEmpty() || !before.isEmpty());
        before.forEach(lint::take);
        files.forEach(lint::judge);
        lint.advise(files);
        files.forEach(lint::report);
        return lint.findings;
    }

    private void take(SqlFile file) {
        grammar()
                .parse(file.text())
                .error()
                .ifPresentOrElse(
                        error -> report(file, error),
                        () -> schema = after(
                                RawActs.of(file.text(), Before.up(schema, version, options.postgres()), Held.OUTSIDE)));
    }

    private void judge(SqlFile file) {
        version++;
        Optional<SyntaxError> error = grammar().parse(file.text()).error();
        if (error.isPresent()) {
            errors.put(file, error.get());
            return;
        }
        Before before = Before.up(schema, version, options.postgres());
        Optional<Script> script = grammar().parse(file.text()).accepted();
        boolean isOutsideOnly = isOutsideOnly(RawActs.of(file.text(), before, Held.OUTSIDE));
        List<Act> acts = RawActs.of(file.text(), before, FileMode.of(script, isOutsideOnly, options));
        Inspection inspection = new Inspection(migration(file), Map.of(), Inspection.Closeness.JUDGE);
        inspection.checkActs(change(file, before), acts, true);
        judged.put(file, inspection);
        schema = acts.isEmpty() ? schema : after(acts);
    }

    /** What is regretted later is said where no later file puts it right. */
    private void advise(List<SqlFile> files) {
        List<Inspection> inspections =
                files.stream().map(judged::get).filter(Objects::nonNull).toList();
        List<Change> changes = inspections.stream()
                .flatMap(inspection -> inspection.changes().stream())
                .toList();
        Iterator<Outcome> outcomes = Outcome.of(changes, schema).iterator();
        inspections.forEach(inspection ->
                inspection.changes().forEach(change -> inspection.checkOutcomeInFile(change, outcomes.next())));
    }

    private void report(SqlFile file) {
        Optional.ofNullable(errors.get(file)).ifPresent(error -> report(file, error));
        Optional.ofNullable(judged.get(file)).stream()
                .flatMap(inspection -> inspection.findings().stream())
                .filter(finding -> finding.severity() != Severity.OFF)
                .sorted(Comparator.comparingInt(finding -> finding.location().character()))
                .forEach(finding -> report(file, finding));
    }

    private Schema after(List<Act> acts) {
        return acts.isEmpty() ? schema : acts.get(acts.size() - 1).after();
    }

    /** Settings do no harm anywhere. */
    private static boolean isOutsideOnly(List<Act> acts) {
        return acts.stream().anyMatch(act -> act.deed().is(Fact.Kind.REFUSED_IN_TRANSACTION))
                && acts.stream()
                        .allMatch(act -> act.deed().is(Fact.Kind.REFUSED_IN_TRANSACTION)
                                || SETTINGS.contains(act.deed().action().split(" ", 2)[0]));
    }

    private Grammar grammar() {
        return texts.grammar();
    }

    private WrittenMigration migration(SqlFile file) {
        Location whole = Location.inFile();
        return new WrittenMigration(
                file.name(),
                file.name(),
                whole,
                new Annotated<>(version, whole),
                new Annotated<>(file.name(), whole),
                Phase.EXPAND,
                false,
                List.of(),
                AllowComments.in(file.text(), whole),
                Optional.empty(),
                Optional.<Body>empty(),
                Optional.<Body>empty(),
                Provenance.SOURCE);
    }

    private Change change(SqlFile file, Before before) {
        RawSql raw = new RawSql(file.text(), null, null);
        WrittenOperation written = new WrittenOperation(
                raw, new Origin(Location.inFile(), List.of(new Origin.Value(raw.sql(), Location.inFile()))));
        return new Change(migration(file), written, before, Mentions.none(), List.<Statement>of(), before.schema());
    }

    private void report(SqlFile file, SyntaxError error) {
        Finding finding = new Finding(
                "invalid-sql",
                Severity.ERROR,
                Location.inFile().character(error.position().orElse(0)),
                new Message(
                        error.message().strip().replaceAll("\\s+", " "),
                        "PostgreSQL refuses the whole file (42601)",
                        "write what PostgreSQL reads"));
        report(file, finding);
    }

    private void report(SqlFile file, Finding finding) {
        Message message = finding.message();
        TextPlace place = TextPlace.of(file.text(), Math.max(finding.location().character(), 0));
        findings.add(new LintFinding(
                file.name(),
                place.line(),
                place.column(),
                place.source(),
                finding.id(),
                finding.severity() == Severity.ERROR,
                message.headline(),
                message.why(),
                FileWords.of(message.fix().text())));
    }
}
