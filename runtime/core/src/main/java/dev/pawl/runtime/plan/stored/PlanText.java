package dev.pawl.runtime.plan.stored;

import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.CatalogueChange;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.OperationDigest;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Requirement.Wording;
import dev.pawl.runtime.plan.SourceFile;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TableCopy;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as text, and the way back. A step that several ways back take is stored once. */
final class PlanText {

    private static final String MADE = "made";
    private static final String GONE = "gone";
    private static final String COPY = "copy";
    private static final String FILE = "file";
    private static final String OPERATION = "operation";
    private static final String SCHEMA = "schema";

    private PlanText() {}

    static String written(MigrationPlan plan) {
        Map<Step, Integer> steps = new LinkedHashMap<>();
        Node ways = new Node("ways", "").with("up", numbers(plan.up(), steps));
        plan.undo().forEach(undo -> ways.with("undo", numbers(undo, steps)));
        Node node = new Node("plan", "").with(ways);
        if (plan.irreversible() != null) {
            node.with("irreversible", plan.irreversible());
        }
        plan.changes().forEach(change -> node.with(change(change)));
        plan.copies().forEach(copy -> node.with(copy(copy)));
        plan.files().forEach(file -> node.with(new Node(FILE, file.path()).with("sha256", file.sha256())));
        plan.operations()
                .forEach(operation -> node.with(new Node(OPERATION, operation.hash()).with("text", operation.text())));
        steps.keySet().forEach(step -> node.with(step(step)));
        return node.written();
    }

    private static String numbers(List<Step> way, Map<Step, Integer> steps) {
        return way.stream()
                .map(step -> String.valueOf(steps.computeIfAbsent(step, unknown -> steps.size())))
                .collect(Collectors.joining(" "));
    }

    static MigrationPlan read(String text) {
        Node node = Node.read(text);
        List<Step> steps = node.children("step").map(PlanText::step).toList();
        Node ways = only(node, "ways");
        return new MigrationPlan(
                way(ways.child("up"), steps),
                ways.children("undo").map(undo -> way(undo.text(), steps)).toList(),
                optional(node, "irreversible"),
                node.children()
                        .filter(child -> child.tag().equals(MADE) || child.tag().equals(GONE))
                        .map(PlanText::change)
                        .toList(),
                node.children(COPY).map(PlanText::copy).toList(),
                node.children(OPERATION)
                        .map(operation -> new OperationDigest(operation.text(), operation.child("text")))
                        .toList(),
                node.children(FILE)
                        .map(file -> new SourceFile(file.text(), file.child("sha256")))
                        .toList());
    }

    /** Whether a plan may name files, without reading it. */
    static boolean hasFiles(String text) {
        return text.contains("\n " + FILE + " ");
    }

    private static Node copy(TableCopy copy) {
        Node node = relation(COPY, "", copy.table());
        copy.statements().forEach(statement -> node.with("sql", statement));
        return node;
    }

    private static TableCopy copy(Node node) {
        return new TableCopy(relation(node, node.text()), texts(node, "sql"));
    }

    private static Node change(CatalogueChange change) {
        CatalogueObject object = change.object();
        Node node = new Node(change.isMade() ? MADE : GONE, Node.word(object.kind())).with("name", object.name());
        if (object.schema() != null) {
            node.with(SCHEMA, object.schema());
        }
        if (object.table() != null) {
            node.with("of", object.table());
        }
        return object.definition().isEmpty() ? node : node.with("definition", object.definition());
    }

    private static CatalogueChange change(Node node) {
        String definition = optional(node, "definition");
        return new CatalogueChange(
                node.tag().equals(MADE),
                new CatalogueObject(
                        Node.value(node.text(), CatalogueObject.Kind.class),
                        optional(node, SCHEMA),
                        node.child("name"),
                        optional(node, "of"),
                        definition == null ? "" : definition));
    }

    private static List<Step> way(String numbers, List<Step> steps) {
        return numbers.isEmpty()
                ? List.of()
                : Stream.of(numbers.split(" ", -1))
                        .map(number -> step(number, steps))
                        .toList();
    }

    private static Step step(String number, List<Step> steps) {
        if (!number.matches("\\d{1,9}") || Integer.parseInt(number) >= steps.size()) {
            throw new PlanFormatException("there is no step " + number);
        }
        return steps.get(Integer.parseInt(number));
    }

    private static Node step(Step step) {
        StepText<Step> text = StepTexts.of(step);
        Node node = new Node("step", text.word());
        text.write(step, node);
        step.requirements().forEach(requirement -> node.with(requirement(requirement)));
        step.statements().forEach(statement -> node.with(statement(statement)));
        return node;
    }

    private static Step step(Node node) {
        return StepTexts.of(node.text())
                .read(
                        node,
                        node.children("requires").map(PlanText::requirement).toList(),
                        node.children("statement").map(PlanText::statement).toList());
    }

    private static Node requirement(Requirement requirement) {
        return new Node("requires", requirement.early() ? "early" : "late")
                .with("one", requirement.offenders().one())
                .with("many", requirement.offenders().many())
                .with("query", requirement.query());
    }

    private static Requirement requirement(Node node) {
        return new Requirement(
                new Wording(node.child("one"), node.child("many")),
                node.child("query"),
                node.text().equals("early"));
    }

    private static Node statement(Statement statement) {
        Node node = new Node("statement", "");
        for (Statement.Part part : statement.parts()) {
            if (part instanceof Statement.Text text) {
                node.with("sql", text.sql());
            } else if (part instanceof Statement.SchemaPrefix) {
                node.with("schema", "");
            } else if (part instanceof Statement.MoreRows rows) {
                node.with(new Node("rows", rows.count() + " " + rows.sql()));
            } else {
                throw new IllegalStateException("no way to store " + part.getClass());
            }
        }
        Effects effects = statement.effects();
        effects.locks().forEach(lock -> node.with(lock(lock)));
        effects.work().forEach(work -> node.with(relation("work", Node.word(work.kind()) + " ", work.table())));
        effects.breaks().forEach(breakage -> node.with(about("breaks", breakage.kind(), breakage.subject())));
        effects.losses().forEach(loss -> node.with(about("loses", loss.kind(), loss.subject())));
        return node;
    }

    private static Statement statement(Node node) {
        return new Statement(
                node.children().flatMap(child -> part(child).stream()).toList(),
                new Effects(
                        node.children("lock").map(PlanText::lock).toList(),
                        node.children("work").map(PlanText::work).toList(),
                        abouts(node, "breaks", about -> new Breakage(kind(about, Breakage.Kind.class), subject(about))),
                        abouts(node, "loses", about -> new Loss(kind(about, Loss.Kind.class), subject(about)))));
    }

    private static Optional<Statement.Part> part(Node node) {
        return switch (node.tag()) {
            case "sql" -> Optional.of(new Statement.Text(node.text()));
            case "schema" -> Optional.of(new Statement.SchemaPrefix());
            case "rows" -> Optional.of(new Statement.MoreRows(subject(node.text()), count(node.text())));
            default -> Optional.empty();
        };
    }

    private static int count(String rows) {
        String count = rows.substring(0, Math.max(0, rows.indexOf(' ')));
        if (!count.matches("\\d{1,9}")) {
            throw new PlanFormatException("there is no number of rows");
        }
        return Integer.parseInt(count);
    }

    private static <T> List<T> abouts(Node node, String tag, Function<String, T> read) {
        return node.children(tag).map(child -> read.apply(child.text())).toList();
    }

    static Node lock(TableLock lock) {
        return relation("lock", Node.word(lock.mode()) + " ", lock.table());
    }

    static TableLock lock(Node node) {
        return new TableLock(relation(node, subject(node.text())), kind(node.text(), LockMode.class));
    }

    private static Work work(Node node) {
        return new Work(kind(node.text(), Work.Kind.class), relation(node, subject(node.text())));
    }

    /** A name behind some words, with its schema below it. */
    static Node relation(String tag, String before, RelationName name) {
        Node node = new Node(tag, before + name.name());
        return name.schema() == null ? node : node.with(SCHEMA, name.schema());
    }

    static RelationName relation(Node node, String name) {
        return new RelationName(optional(node, SCHEMA), name);
    }

    /** A word, and what it is about. */
    private static Node about(String tag, Enum<?> kind, String subject) {
        return new Node(tag, Node.word(kind) + " " + subject);
    }

    private static <E extends Enum<E>> E kind(String about, Class<E> kinds) {
        return Node.value(about.substring(0, Math.max(0, about.indexOf(' '))), kinds);
    }

    private static String subject(String about) {
        return about.substring(about.indexOf(' ') + 1);
    }

    static List<String> texts(Node node, String tag) {
        return node.children(tag).map(Node::text).toList();
    }

    private static @Nullable String optional(Node node, String tag) {
        return node.children(tag).findAny().map(Node::text).orElse(null);
    }

    static Node only(Node node, String tag) {
        return node.children(tag)
                .findAny()
                .orElseThrow(() -> new PlanFormatException("a `" + node.tag() + "` has no `" + tag + "`"));
    }
}
