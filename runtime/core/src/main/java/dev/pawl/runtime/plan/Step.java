package dev.pawl.runtime.plan;

import java.util.List;

/** One unit of a plan: what is done and recorded together, and where a later run continues after a failure. */
public sealed interface Step permits TransactionStep, ConcurrentStep {

    /** Returns the statements of this step, in order. */
    List<Statement> statements();

    /** Returns the SQL of the statements for people, who know the schema; that of a transaction is sent so as well. */
    default List<String> sql() {
        return statements().stream().map(Statement::sql).toList();
    }

    /** Returns what must hold for this step to succeed. */
    List<Requirement> requirements();

    /** Returns how it is carried out, for people: {@code one transaction, lock_timeout applies}. */
    String manner();
}
