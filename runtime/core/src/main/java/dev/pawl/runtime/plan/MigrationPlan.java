package dev.pawl.runtime.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one migration, rendered while compiling.
 *
 * @param up the steps that apply the migration, in order
 * @param undo the ways back: the first from where the first step of {@code up} is in the database, the second from where the
 *     first two are, and the last from the whole migration; each has its steps in order, and none if there is no way back
 * @param irreversible why there is no way back, or null if there is one
 * @param changes what the migration changes in the catalogue, so that a repair made by hand can be checked; empty if the
 *     migration changes nothing that Pawl knows of, as raw SQL may
 * @param copies how to make copies of the tables that it changes, as it leaves them
 * @param operations what {@code up} asks for, in order
 */
public record MigrationPlan(
        List<Step> up,
        List<List<Step>> undo,
        @Nullable String irreversible,
        List<CatalogueChange> changes,
        List<TableCopy> copies,
        List<OperationDigest> operations) {

    /** Keeps copies of the lists. */
    public MigrationPlan {
        if (undo.size() != up.size()) {
            throw new IllegalArgumentException(up.size() + " steps and " + undo.size() + " ways back");
        }
        up = List.copyOf(up);
        undo = undo.stream().map(List::copyOf).toList();
        changes = List.copyOf(changes);
        copies = List.copyOf(copies);
        operations = List.copyOf(operations);
    }

    /** Returns the steps that undo the migration, in order; empty if there is no way back. */
    public List<Step> down() {
        return undo(up.size());
    }

    /**
     * Returns the steps that undo the first steps of {@link #up()}, in order: the way back of a migration that stopped
     * half-way.
     *
     * @param stepsDone how many steps of {@link #up()} are in the database: with none of them nothing is to be done, with
     *     all of them it is {@link #down()}
     */
    public List<Step> undo(int stepsDone) {
        if (stepsDone < 0 || stepsDone > up.size()) {
            throw new IllegalArgumentException("no step " + stepsDone);
        }
        return stepsDone == 0 ? List.of() : undo.get(stepsDone - 1);
    }
}
