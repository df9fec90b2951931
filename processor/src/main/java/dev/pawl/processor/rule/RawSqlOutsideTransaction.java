package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.OutsideTransaction;
import dev.pawl.processor.rawsql.RunStatements;
import dev.pawl.processor.rawsql.SessionState;
import dev.pawl.processor.rawsql.SqlStatements;
import dev.pawl.processor.rawsql.SqlStatements.Statement;
import dev.pawl.processor.rawsql.TransactionControl;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** SQL that does not work in the transaction in which Pawl runs it, or that reaches beyond it. */
final class RawSqlOutsideTransaction implements Rule {

    /** In a migration, other checks of this rule know the way out. */
    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        if (act.isInFile() && act.act().held().isTransaction() && act.deed().is(Fact.Kind.REFUSED_IN_TRANSACTION)) {
            findings.report(
                    act.location(),
                    act.name() + " fails: it stands in a transaction",
                    "PostgreSQL refuses it there (25001)",
                    "put it into a file of its own; if no transaction is begun for the file anyway: --autocommit");
        }
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RawSql raw
                && !check(change, raw, raw.sql(), findings)
                && raw.undo() != null) {
            check(change, raw, raw.undo(), findings);
        }
    }

    private static boolean check(Change change, RawSql raw, String sql, Findings findings) {
        List<Statement> statements = SqlStatements.of(sql, change.before().texts());
        List<Message> messages = raw.isOutside()
                ? OutsideTransaction.messages(statements, change.before().texts())
                : messages(statements, sql.equals(raw.sql()), change.before().schema());
        messages.forEach(message -> findings.report(change.locationOf(sql), message));
        return !messages.isEmpty();
    }

    /** One statement of each kind; the others follow from it, as a {@code COMMIT} does from a {@code BEGIN}. */
    private static List<Message> messages(List<Statement> statements, boolean isUp, Schema schema) {
        List<Statement> run = RunStatements.of(statements, schema.texts());
        Optional<SessionState.Kept> kept = SessionState.keptBy(run);
        Fix outside = outside(isUp && statements.size() == 1);
        return Stream.of(
                        first(statements, Statement::isTransactionControl).map(RawSqlOutsideTransaction::control),
                        TransactionControl.inCode(statements, schema.texts()).map(code -> controlInCode(code, outside)),
                        kept.map(RawSqlOutsideTransaction::kept),
                        first(run, Statement::isSessionSetting).map(RawSqlOutsideTransaction::setting),
                        first(statements, Statement::isTransactionMode).map(RawSqlOutsideTransaction::mode),
                        kept.isPresent() ? Optional.<Message>empty() : withoutEffect(statements),
                        first(statements, Statement::isRefusedInTransaction)
                                .map(statement -> refused(statement, schema, outside)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What undoes something runs as that does, and one of several statements cannot stay with the others. */
    private static Fix outside(boolean isAlone) {
        return isAlone
                ? Fix.words("db.sql(...)").andCode(Place.BEHIND, ".outsideTransaction()")
                : Fix.words("db.sql(...).outsideTransaction() with this statement alone");
    }

    private static Optional<Statement> first(List<Statement> statements, Predicate<Statement> kind) {
        return statements.stream().filter(kind).findFirst();
    }

    private static Message control(Statement statement) {
        return new Message(
                Phrases.code(statement.text()) + " meddles with the transaction that Pawl runs the SQL in",
                "the SQL and the record that it is done would no longer commit together: after a crash it runs twice or"
                        + " never",
                "leave it out: each db.sql(...) runs in a transaction of its own; for several, write several");
    }

    private static Message controlInCode(String code, Fix outside) {
        return new Message(
                code + " ends a transaction, which fails: Pawl runs SQL in one of its own",
                "PostgreSQL only lets code end a transaction when nobody outside has begun one (2D000)",
                Fix.words(
                                "leave COMMIT and ROLLBACK out, or run it outside any transaction, where it may be cut off half-way:\n")
                        .and(outside));
    }

    private static Message kept(SessionState.Kept kept) {
        return new Message(
                kept.what() + " outlives the migration",
                "the connection goes back to the pool with it, and whoever gets it next finds it so",
                kept.instead());
    }

    private static Message setting(Statement statement) {
        return new Message(
                Phrases.code(statement.text()) + " outlives the migration",
                "the connection goes back to the pool with the setting, and whoever gets it next runs with it",
                statement.isReset()
                        ? "leave it out, and write `set local` where the setting is made: it ends with the transaction"
                        : "`set local` instead of `set`, in the same db.sql(...) as what needs it: it ends with the"
                                + " transaction");
    }

    private static Message mode(Statement statement) {
        return new Message(
                Phrases.code(statement.text()) + " fails: Pawl has begun the transaction before",
                "PostgreSQL refuses it behind the first query (25001), and in a transaction that only reads Pawl could"
                        + " not write down what is done (25006)",
                "leave it out");
    }

    private static Optional<Message> withoutEffect(List<Statement> statements) {
        return statements.stream().allMatch(Statement::isOnlyForOthers)
                ? first(statements, Statement::isOnlyForOthers).map(RawSqlOutsideTransaction::withoutEffect)
                : Optional.empty();
    }

    private static Message withoutEffect(Statement statement) {
        return new Message(
                Phrases.code(statement.text()) + " does nothing: the transaction ends right behind it",
                "each db.sql(...) runs in a transaction of its own, and so do operations",
                "write it in front of the statements that it is for, in the same db.sql(...):\ndb.sql("
                        + DslCode.string(statement.text() + "; ...") + ")");
    }

    private static Message refused(Statement statement, Schema schema, Fix outside) {
        Optional<String> operation = statement
                .createdIndex()
                .map(index -> "createIndex builds concurrently, outside any transaction:\ndb.alterTable("
                        + DslCode.string(index.table()) + ").createIndex(" + DslCode.string(index.name()) + ", "
                        + keys(index) + ");")
                .or(() -> statement.droppedIndex().map(index -> dropIndex(index, schema)));
        return new Message(
                Phrases.code(statement.text()) + " fails: Pawl runs SQL in a transaction",
                "PostgreSQL refuses it there (25001)",
                operation
                        .map(words -> Fix.words(words).or("\nor, if that cannot say it:\n"))
                        .orElseGet(
                                () -> Fix.words("run it outside any transaction, where it may be cut off half-way:\n"))
                        .and(outside));
    }

    private static String keys(Statement.CreatedIndex index) {
        String columns = index.columns().isEmpty() ? "..." : DslCode.strings(index.columns());
        return index.isUnique() ? "on(" + columns + ").unique()" : columns;
    }

    private static String dropIndex(String index, Schema schema) {
        String call = schema.names()
                .tableOfIndex(QualifiedName.of(index))
                .map(each -> DslCode.alterTable(each.name()))
                .orElse("db.alterTable(...)");
        return "dropIndex drops concurrently, outside any transaction:\n" + call + ".dropIndex(" + DslCode.string(index)
                + ")";
    }
}
