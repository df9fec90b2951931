package dev.pawl.processor.translate;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.grammar.SyntaxError;
import dev.pawl.processor.code.OperationCode;
import dev.pawl.processor.operation.RawActs;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.reader.Held;
import dev.pawl.processor.reader.SayableIndex;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Gaps;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Statements of SQL as the body of a migration: operations in their safe form where they say all that a statement says, and the
 * statement itself where none does, with a remark.
 */
public final class Translation {

    private static final String NO_OPERATION =
            "// no operation says all of this; say how to undo it: .undoneBy(\"...\")";

    private final List<String> lines = new ArrayList<>();
    private final List<Operation> pending = new ArrayList<>();
    private int raw;

    private Translation() {}

    /**
     * The body of a migration.
     *
     * @param code the statements of Java
     * @param raw how many statements stayed as they were
     */
    public record Body(String code, int raw) {}

    /**
     * A text that PostgreSQL does not read.
     *
     * @param message what is wrong
     * @param position which character is, from 0
     */
    public record Unreadable(String message, int position) {}

    /** What is wrong with a text, if anything is. */
    public static Optional<Unreadable> error(String sql) {
        Optional<SyntaxError> error = new SqlTexts().grammar().parse(sql).error();
        return error.map(
                each -> new Unreadable(each.message().strip(), each.position().orElse(0)));
    }

    /**
     * Translates.
     *
     * @param sql statements that PostgreSQL reads
     * @param postgres the oldest major version of PostgreSQL that they run on
     */
    public static Body of(String sql, int postgres) {
        SqlTexts texts = new SqlTexts();
        Schema empty = Schema.empty(texts);
        Before before = Before.up(empty.with(empty.gaps().opened()), 1, postgres);
        Map<Integer, List<Act>> statements = new LinkedHashMap<>();
        RawActs.of(sql, before, Held.OUTSIDE)
                .forEach(act -> statements
                        .computeIfAbsent(act.position(), position -> new ArrayList<>())
                        .add(act));
        Translation translation = new Translation();
        statements.values().forEach(translation::add);
        translation.flush();
        return new Body(String.join("\n", translation.lines), translation.raw);
    }

    private void add(List<Act> statement) {
        List<Operation> operations = new ArrayList<>();
        for (Act act : statement) {
            Optional<Operation> operation =
                    act.deed().operation().filter(any -> saysAll(act)).or(() -> addedLate(act));
            if (operation.isPresent()) {
                operations.add(operation.get());
            } else if (!isNeedless(act)) {
                keep(statement);
                return;
            }
        }
        pending.addAll(operations);
    }

    /** What an operation does in a safer way, it does all the same. */
    private static boolean saysAll(Act act) {
        boolean isConcurrent = act.deed().action().equals("CREATE INDEX CONCURRENTLY");
        if (act.deed().is(Fact.Kind.CASCADES)
                || act.sql().strip().toUpperCase(Locale.ROOT).startsWith("DO")) {
            return false;
        }
        return act.deed().isSame()
                || (isConcurrent
                        && act.deed()
                                .operation()
                                .filter(SayableIndex::isSayable)
                                .isPresent());
    }

    /** A constraint that is not valid yet: the operation validates it in a transaction of its own. */
    private static Optional<Operation> addedLate(Act act) {
        Gaps before = act.before().schema().gaps();
        return act.after().gaps().unvalidated().entrySet().stream()
                .flatMap(each -> each.getValue().values().stream()
                        .filter(constraint -> before.unvalidated(each.getKey(), constraint.name())
                                .isEmpty())
                        .flatMap(constraint -> added(each.getKey(), constraint).stream()))
                .findFirst();
    }

    private static Optional<Operation> added(QualifiedName table, TableConstraint constraint) {
        if (constraint instanceof TableConstraint.Check check) {
            return Optional.of(new AddCheck(table, check.name(), check.condition()));
        }
        return constraint instanceof TableConstraint.ForeignKey key
                ? Optional.of(new AddForeignKey(table, key.name(), key.columns(), key.reference()))
                : Optional.empty();
    }

    /** What Pawl does by itself: transactions, time-outs, the validation of a constraint that is added here. */
    private static boolean isNeedless(Act act) {
        String action = act.deed().action();
        return act.deed().is(Fact.Kind.CONTROLS_TRANSACTION)
                || action.equals("SET lock_timeout")
                || action.equals("SET statement_timeout")
                || action.equals("RESET lock_timeout")
                || action.equals("RESET statement_timeout")
                || (action.equals("VALIDATE CONSTRAINT") && isAddedHere(act));
    }

    private static boolean isAddedHere(Act act) {
        return !act.before().schema().gaps().equals(act.after().gaps());
    }

    private void keep(List<Act> statement) {
        flush();
        Act first = statement.get(0);
        boolean isOutside = statement.stream().anyMatch(act -> act.deed().is(Fact.Kind.REFUSED_IN_TRANSACTION));
        Optional<String> unknown = statement.stream()
                .flatMap(act -> act.deed().facts().stream())
                .filter(fact -> fact.kind() == Fact.Kind.UNKNOWN)
                .map(Fact::subject)
                .findFirst();
        lines.add(NO_OPERATION);
        unknown.ifPresent(why -> lines.add("// and why it is safe, for " + why + ": .because(\"...\")"));
        lines.add(OperationCode.of(new RawSql(first.sql().strip(), null, null, isOutside, false)));
        raw++;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            lines.add(OperationCode.of(pending));
            pending.clear();
        }
    }
}
