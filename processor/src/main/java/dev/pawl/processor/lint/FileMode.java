package dev.pawl.processor.lint;

import dev.pawl.grammar.Node;
import dev.pawl.grammar.Script;
import dev.pawl.grammar.Statement;
import dev.pawl.processor.reader.Held;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the statements of a file begin in a transaction. */
final class FileMode {

    /** How tools are told to run a file outside a transaction. */
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?im)^\\s*--.*(no[- _]?transaction|executeInTransaction\\s*=\\s*false|transaction\\s*[:=]\\s*false|txmode\\s+none"
                    + "|autocommit|runInTransaction\\s*[:=]\\s*\"?false|outside (of )?(a|any) transaction|disable_ddl_transaction)");

    private static final Set<String> BEGINS = Set.of("TRANS_STMT_BEGIN", "TRANS_STMT_START");

    private FileMode() {}

    /**
     * What holds when the first statement begins.
     *
     * @param script the file; empty if it is wrong
     * @param isOutsideOnly whether PostgreSQL refuses all of its statements in a transaction, so that nobody can mean one
     * @param options how it is judged
     */
    static Held of(Optional<Script> script, boolean isOutsideOnly, LintOptions options) {
        List<Statement> statements = script.map(Script::statements).orElse(List.of());
        boolean begins = statements.stream().map(Statement::node).anyMatch(FileMode::begins);
        boolean isTold =
                script.filter(read -> DIRECTIVE.matcher(read.text()).find()).isPresent();
        return options.isAutocommit() || begins || isOutsideOnly || isTold ? Held.OUTSIDE : Held.BEGIN;
    }

    private static boolean begins(Node node) {
        return node.is("TransactionStmt")
                && node.text("kind").filter(BEGINS::contains).isPresent();
    }
}
