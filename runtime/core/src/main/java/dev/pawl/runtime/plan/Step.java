package dev.pawl.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit of a plan: what is done and recorded together, and where a later run continues after a failure. */
public sealed interface Step permits BatchesStep, CheckStep, ConcurrentStep, OutsideStep, TransactionStep {

    /** Returns the statements of this step, in order. */
    List<Statement> statements();

    /** Returns the SQL of the statements without a schema, as that of a transaction is sent. */
    default List<String> sql() {
        return statements().stream().map(Statement::sql).toList();
    }

    /** Returns the SQL of the statements for people. */
    default List<String> shown() {
        return statements().stream().map(Statement::shown).toList();
    }

    /** Returns the word for its kind, as it is stored and as programs get it. */
    String kind();

    /** Whether nothing of it remains when it fails, and none of it can be there without being recorded. */
    boolean isAtomic();

    /** Whether its statements run outside transactions, where nothing can be set for them. */
    boolean isOutsideTransactions();

    /** Returns the locks that it may have to wait for, on tables that others use, as far as they are known. */
    List<TableLock> locks();

    /** Whether it may wait for transactions that are open when it begins, whatever they use. */
    boolean waitsForOldTransactions();

    /** Returns what settings of the connection could change in it, as far as Pawl can ask; null if there is nothing. */
    @Nullable
    Reading reading();

    /** Returns what must hold for this step to succeed. */
    List<Requirement> requirements();

    /** Returns how it is carried out, for people: {@code one transaction, lock_timeout applies}. */
    String manner();
}
