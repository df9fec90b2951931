package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.grammar.Constant;
import dev.pawl.grammar.Grammar;
import dev.pawl.grammar.Script;
import dev.pawl.grammar.Statement;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Deed;
import dev.pawl.processor.reader.Held;
import dev.pawl.processor.reader.StatementReader;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.OwnNames;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What raw SQL does, statement by statement, and what exists after each. */
public final class RawActs {

    private final List<Act> acts = new ArrayList<>();
    private Before before;
    private Held held;

    private RawActs(Before before, Held held) {
        this.before = before;
        this.held = held;
    }

    /**
     * The acts of raw SQL; none if it is wrong.
     *
     * @param raw the SQL
     * @param before the state of things
     */
    public static List<Act> of(RawSql raw, Before before) {
        // the name of the schema is filled in when it runs
        String sql = raw.isOutside() ? SchemaToken.blank(raw.sql(), before.texts()) : raw.sql();
        return of(sql, before, raw.isOutside() ? Held.OUTSIDE : Held.BEGIN);
    }

    /**
     * The acts of SQL; none if it is wrong.
     *
     * @param sql the SQL
     * @param before the state of things
     * @param held whether it begins in a transaction
     */
    public static List<Act> of(String sql, Before before, Held held) {
        Grammar grammar = before.texts().grammar();
        Optional<Script> script = grammar.parse(sql).accepted();
        RawActs reading = new RawActs(before, held);
        script.map(Script::statements).orElse(List.of()).forEach(statement -> reading.read(statement, sql, grammar));
        return reading.acts;
    }

    private void read(Statement statement, String sql, Grammar grammar) {
        StatementReader reader = new StatementReader(grammar);
        Set<String> constants = Constant.in(statement.node())
                .filter(constant -> constant.kind() == Constant.Kind.STRING)
                .flatMap(constant -> constant.value().stream())
                .collect(Collectors.toSet());
        Held outside = held;
        boolean isCode = statement.node().is("DoStmt") && !held.isTransaction();
        held = isCode ? Held.BEGIN : held;
        int first = acts.size();
        for (StatementReader.Part part : reader.parts(statement, sql)) {
            for (Deed deed : reader.read(part, before)) {
                add(deed, statement, constants);
            }
        }
        if (statement.node().is("AlterTableStmt")) {
            holdTogether(acts.subList(first, acts.size()));
        }
        held = isCode ? outside : held;
    }

    private void add(Deed read, Statement statement, Set<String> constants) {
        // of a table that nobody else sees, nothing is to be known
        boolean isOfOthers = read.operation()
                .filter(operation -> mentions(operation).tables().stream().noneMatch(before.schema()::isTemporary))
                .isPresent();
        Deed deed = isOfOthers ? read : read.withoutOperation();
        Before completed = deed.operation()
                .map(operation -> before.with(OpenWorld.completed(before.schema(), mentions(operation))))
                .orElse(before);
        Schema after = deed.change().apply(applied(deed, completed));
        acts.add(new Act(deed, statement.start(), statement.text(), completed, after, held, constants));
        before = before.with(after);
        held = held.after(deed, before);
    }

    /** The parts of a statement are done under the strongest lock that any of them takes. */
    @SuppressWarnings("ReferenceEquality") // two parts may do the same
    private static void holdTogether(List<Act> parts) {
        List<Act> alone = List.copyOf(parts);
        parts.replaceAll(act ->
                act.holdingAlso(alone.stream().filter(other -> other != act).toList()));
    }

    private Mentions mentions(Operation operation) {
        OperationHandler<Operation> handler = OperationHandlers.of(operation);
        return handler.mentions(handler.named(operation, before.schema()));
    }

    /** What cannot be, because something is not there or there already, leaves all as it is. */
    private static Schema applied(Deed deed, Before before) {
        Optional<Operation> operation = deed.operation();
        if (operation.isEmpty()) {
            return before.schema();
        }
        OperationHandler<Operation> handler = OperationHandlers.of(operation.get());
        Operation named = handler.named(operation.get(), before.schema());
        Mentions mentions = handler.mentions(named);
        boolean isPossible = mentions.needed().stream()
                        .allMatch(needed -> mentions.made().contains(needed) || needed.exists(before.schema()))
                && mentions.made().stream()
                        .noneMatch(made -> made.exists(before.schema())
                                || OwnNames.isOwn(made.table().name()));
        return isPossible ? handler.apply(named, before) : before.schema();
    }
}
