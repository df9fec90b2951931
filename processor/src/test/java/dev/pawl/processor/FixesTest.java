package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Fix.Way;
import dev.pawl.processor.diagnostic.Fix.Words;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.rule.Rules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every fix that a rejected case prints as code is applied to that case and compiled. */
final class FixesTest {

    private static final Path CASES = Path.of("src/test/resources/rules");
    private static final Path IN_WORDS = Path.of("src/test/resources/fixes/in-words.txt");
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Its fixes are an option and the phases of several migrations; {@code RuleCasesTest} follows them. */
    private static final String OPTIONS_AND_PHASES = "phase-order";

    /** A first line that gives options. */
    private static final Pattern OPTION = Pattern.compile("// javac (-Apawl\\..+)\n");

    /** Shared, because it remembers what is in the jars. */
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, Locale.ROOT, null);

    /** The rest says things that are no code, such as which of two keys to leave out, or that a parenthesis is missing. */
    private static final int LEAST_SHARE = 53;

    /** Code that is only printed. */
    private static final Pattern CODE = Pattern.compile("(db)?\\.[a-z]\\w+\\((?!\\.\\.\\.)|@\\w+\\(|\"");

    private final List<Fixed> fixed = new ArrayList<>();
    private final Set<String> inWords = new TreeSet<>();
    private int inWordsAlone;

    /**
     * A case as a way of a fix leaves it.
     *
     * @param source where the case is
     * @param finding what was found
     * @param others what else was found
     * @param text the source now
     */
    private record Fixed(Path source, String finding, List<String> others, String text) {

        /** The rule that found it. */
        String rule() {
            return FixesTest.rule(finding);
        }

        String as(String name) {
            return text.replaceFirst("(?m)^package \\w+;", "package " + name + ";");
        }

        String failure(String problem) {
            return source + "\n" + finding + "\n" + problem + "\n" + text + "\n";
        }
    }

    @Test
    void eachFixCompilesAndHelps() throws IOException {
        for (Path source : Compilation.filesBelow(CASES, ".java")) {
            if (source.getParent().endsWith("rejects") && !isFrozen(source)) {
                collect(source);
            }
        }
        List<String> failures = new ArrayList<>(typeErrors());
        for (Fixed each : fixed) {
            check(each, failures);
        }

        Golden.compare(
                IN_WORDS,
                "Code that stands in the words of a fix, which nobody compiles:\n\n" + String.join("\n", inWords)
                        + "\n");
        int share = fixed.size() * 100 / (fixed.size() + inWordsAlone);
        assertThat(share).as("percentage of the fixes that are compiled").isGreaterThanOrEqualTo(LEAST_SHARE);
        assertThat(String.join("\n", failures)).isEmpty();
    }

    /** What is wrong then is put right in the lock file, or by other classes. */
    private static boolean isFrozen(Path source) {
        return Files.exists(Path.of(source.toString().replaceAll("\\.java$", ".lock")));
    }

    private void collect(Path source) throws IOException {
        String text = Files.readString(source);
        compile(source, text, (trees, findings) -> {
            for (Finding finding : findings) {
                if (finding.id().equals(OPTIONS_AND_PHASES) || isOfFile(finding)) {
                    continue;
                }
                for (Way way : finding.message().fix().ways()) {
                    if (way.code().isEmpty()) {
                        inWordsAlone++;
                        noteCodeInWords(finding.id(), way);
                        continue;
                    }
                    List<String> others = findings.stream()
                            .filter(other -> !other.equals(finding))
                            .map(FixesTest::headline)
                            .toList();
                    try {
                        fixed.add(new Fixed(
                                source,
                                headline(finding),
                                others,
                                FixedSource.of(text, trees.getSourcePositions(), finding.location(), way)));
                    } catch (RuntimeException e) {
                        throw new AssertionError(source + ": " + finding.text(), e);
                    }
                }
            }
        });
    }

    /** What is to be put right then is no Java, but a file or where it lies. */
    private static boolean isOfFile(Finding finding) {
        return finding.location().passage() != null
                || finding.id().equals("unusable-file")
                || finding.message().headline().contains(".csv`");
    }

    private void noteCodeInWords(String id, Way way) {
        String words = way.parts().stream().map(part -> ((Words) part).text()).collect(Collectors.joining());
        if (CODE.matcher(words).find()) {
            inWords.add(id + ": " + words.strip().replaceAll("\\s*\n\\s*", " / "));
        }
    }

    /** What javac says to all of them at once, each in a package of its own. */
    private List<String> typeErrors() throws IOException {
        List<JavaFileObject> units = new ArrayList<>();
        for (int i = 0; i < fixed.size(); i++) {
            units.add(new Text(
                    URI.create("string:///fix" + i + "/Case.java"), fixed.get(i).as("fix" + i)));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JAVAC.getTask(
                        null,
                        FILES,
                        diagnostics,
                        options("-proc:none", "-Xmaxerrs", "1000", "-Xlint:-options"),
                        null,
                        units)
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> {
                    int number = units.indexOf(diagnostic.getSource());
                    return fixed.get(number).failure(diagnostic.toString());
                })
                .toList();
    }

    private static void check(Fixed each, List<String> failures) throws IOException {
        List<String> left = new ArrayList<>();
        List<String> others = new ArrayList<>(each.others());
        int later = each.text().indexOf(FixedSource.LATER);
        List<Diagnostic<? extends JavaFileObject>> said = compile(
                each.source(),
                each.text(),
                (trees, findings) -> findings.stream()
                        .filter(finding ->
                                !isHazard(finding.id()) || (!isOfLater(finding, trees, later) && isHazard(each.rule())))
                        .map(FixesTest::headline)
                        .filter(headline -> !others.remove(headline))
                        .forEach(left::add));
        // what is said of a part that another finding is about too may be worded otherwise now
        left.removeIf(headline -> !headline.equals(each.finding())
                && others.stream()
                        .filter(other -> rule(other).equals(rule(headline)))
                        .findFirst()
                        .filter(others::remove)
                        .isPresent());
        said.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        && !diagnostic.getMessage(Locale.ROOT).startsWith("["))
                .map(Diagnostic::toString)
                .forEach(left::add);
        // what is all that a migration does is left out with it; nobody knows what a user-defined type is, or what
        // undoes SQL
        left.removeIf(headline -> headline.startsWith("[empty-migration]")
                || headline.startsWith("[domain-column-on-existing-table]")
                || headline.startsWith("[invalid-sql] `...`"));
        if (!left.isEmpty()) {
            failures.add(each.failure("after that: " + String.join("; ", left)));
        }
    }

    /** Hazards are looked for only where there is no mistake. */
    private static boolean isHazard(String id) {
        return Rules.all().stream().anyMatch(rule -> rule.id().equals(id) && rule.isHazard());
    }

    /** Later steps have hazards of their own, which are reported where they are written. */
    private static boolean isOfLater(Finding finding, Trees trees, int later) {
        long position = trees.getSourcePositions()
                .getStartPosition(finding.location().unit(), finding.location().tree());
        return later >= 0 && position > later;
    }

    private interface Listener {

        void take(Trees trees, List<Finding> findings);
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(Path source, String text, Listener listener)
            throws IOException {
        String id = source.getParent().getParent().getFileName().toString();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Matcher option = OPTION.matcher(text);
        Stream<String> own = option.lookingAt() ? Stream.of(option.group(1).split(" ")) : Stream.of();
        List<String> options = options(
                Advice.about(id, Stream.concat(own, Stream.of("-proc:only")).toArray(String[]::new)));
        JavacTask task = (JavacTask)
                JAVAC.getTask(null, FILES, diagnostics, options, null, List.of(new Text(source.toUri(), text)));
        task.setProcessors(List.of(new MigrationProcessor(findings -> listener.take(
                Trees.instance(task),
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.OFF)
                        .toList()))));
        task.call();
        return diagnostics.getDiagnostics();
    }

    private static List<String> options(String... more) throws IOException {
        return Stream.concat(
                        Stream.of(
                                "-d",
                                Files.createTempDirectory("pawl-fixes").toString(),
                                "-classpath",
                                System.getProperty("java.class.path")),
                        Arrays.stream(more))
                .toList();
    }

    private static String rule(String headline) {
        return headline.substring(1, headline.indexOf(']'));
    }

    private static String headline(Finding finding) {
        return "[" + finding.id() + "] " + finding.message().headline();
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        /**
         * @param place where the file would be, which tells where those are that it names
         */
        Text(URI place, String text) {
            super(place, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
