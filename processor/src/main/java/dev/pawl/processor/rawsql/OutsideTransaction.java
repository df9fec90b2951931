package dev.pawl.processor.rawsql;

import dev.pawl.processor.diagnostic.Message;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.rawsql.SqlStatements.Statement;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with raw SQL that runs outside any transaction. */
public final class OutsideTransaction {

    private OutsideTransaction() {}

    public static List<Message> messages(List<Statement> statements, SqlTexts texts) {
        if (statements.size() > 1) {
            return List.of(several(statements));
        }
        List<Statement> run = RunStatements.of(statements, texts);
        return Stream.of(
                        first(statements, Statement::isTransactionControl).map(OutsideTransaction::control),
                        SessionState.keptBy(run).map(kept -> outlives(kept.what())),
                        first(run, Statement::isSessionSetting)
                                .map(statement -> outlives(Phrases.code(statement.text()))),
                        first(statements, statement -> statement.isOnlyForOthers() || statement.isTransactionMode())
                                .map(OutsideTransaction::withoutEffect))
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    private static Optional<Statement> first(List<Statement> statements, Predicate<Statement> kind) {
        return statements.stream().filter(kind).findFirst();
    }

    /** PostgreSQL runs several statements of one message in a transaction, as it does with what it refuses there. */
    private static Message several(List<Statement> statements) {
        return new Message(
                Phrases.code(statements.get(0).text()) + " and what follows are " + statements.size()
                        + " statements, and outside a transaction one is sent at a time",
                "PostgreSQL puts several that are sent together into a transaction; one by one, some of them would be done"
                        + " and some not",
                "write a db.sql(...) for each, with .outsideTransaction() where it is needed");
    }

    private static Message control(Statement statement) {
        return new Message(
                Phrases.code(statement.text()) + " begins or ends a transaction, and this SQL runs outside any",
                "what it begins would go back to the pool with the connection, and nobody ends it",
                "leave it out: what runs outside a transaction commits by itself");
    }

    private static Message outlives(String what) {
        return new Message(
                what + " outlives the migration",
                "the connection goes back to the pool with it, and whoever gets it next finds it so",
                "leave it out; in the code of a procedure write `set local` behind each COMMIT instead");
    }

    private static Message withoutEffect(Statement statement) {
        return new Message(
                Phrases.code(statement.text()) + " does nothing: there is no transaction that it could be for",
                "this SQL runs outside any transaction",
                "leave it out, or leave out .outsideTransaction() and write what it is for behind it");
    }
}
