package dev.pawl.cli.internal.lint;

import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import java.nio.file.Path;
import java.util.List;

/** What is wrong with files of SQL. */
public final class LintReport {

    private final int files;
    private final List<LintFinding> findings;

    private LintReport(int files, List<LintFinding> findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * Judges files.
     *
     * @param folder where relative paths begin
     * @param before the files that say what there is before
     * @param paths the files, or folders of them
     * @param isFromEmpty whether they are the whole history
     * @param isAutocommit whether each statement is a transaction of its own
     * @param postgres the oldest major version of PostgreSQL that they run on
     */
    public static LintReport of(
            Path folder, List<Path> before, List<Path> paths, boolean isFromEmpty, boolean isAutocommit, int postgres) {
        SqlFiles reader = new SqlFiles(folder);
        List<SqlFile> files = reader.read(paths);
        LintOptions options = new LintOptions(isFromEmpty, isAutocommit, postgres);
        return new LintReport(files.size(), Lint.run(reader.read(before), files, options));
    }

    /** Returns how many findings are errors. */
    public int errors() {
        return (int) findings.stream().filter(LintFinding::isError).count();
    }

    /** Returns how many findings are only warnings. */
    public int warnings() {
        return findings.size() - errors();
    }

    /** For programs. */
    public JsonObject json() {
        return new JsonObject()
                .with("files", files)
                .with("errors", errors())
                .with("warnings", warnings())
                .with("findings", findings.stream().map(LintReport::json).toList());
    }

    private static JsonObject json(LintFinding finding) {
        return new JsonObject()
                .with("file", finding.file())
                .with("line", finding.line())
                .with("column", finding.column())
                .with("severity", finding.isError() ? "error" : "warning")
                .with("rule", finding.rule())
                .with("message", finding.headline())
                .with("why", finding.why())
                .with("fix", finding.fix());
    }

    /** For people. */
    public void print(Terminal terminal) {
        findings.forEach(finding -> print(finding, terminal));
        terminal.print(
                findings.isEmpty()
                        ? terminal.in(Colour.GREEN, "nothing found") + " in " + Words.count(files, "file")
                        : Words.count(errors(), "error") + " and " + Words.count(warnings(), "warning") + " in "
                                + Words.count(files, "file"));
    }

    private static void print(LintFinding finding, Terminal terminal) {
        String kind = finding.isError() ? terminal.in(Colour.RED, "error") : terminal.in(Colour.YELLOW, "warning");
        terminal.print(finding.file() + ":" + finding.line() + ":" + finding.column() + ": " + kind + ": ["
                + finding.rule() + "] " + finding.headline());
        terminal.print(finding.source());
        terminal.print(finding.source()
                        .substring(
                                0,
                                Math.min(finding.column() - 1, finding.source().length()))
                        .replaceAll("[^\t]", " ")
                + "^");
        String why = finding.why();
        if (why != null) {
            terminal.print(labelled("why", why));
        }
        terminal.print(labelled("fix", finding.fix()));
        terminal.print("  docs: pawl explain " + finding.rule() + "\n");
    }

    private static String labelled(String label, String text) {
        String margin = "\n" + " ".repeat(4 + label.length());
        return "  " + label + ": " + text.strip().replace("\n", margin);
    }
}
