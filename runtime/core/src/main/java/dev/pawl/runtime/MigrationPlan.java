package dev.pawl.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of one migration, rendered while compiling. */
public interface MigrationPlan {

    /** Returns the steps that apply the migration, in order. */
    List<Step> up();

    /** Returns the steps that undo the migration, in order; empty if there is no way back. */
    List<Step> down();

    /**
     * Returns the steps that undo the first steps of {@link #up()}, in order: the way back of a migration that stopped
     * half-way.
     *
     * @param stepsDone how many steps of {@link #up()} are in the database: with none of them nothing is to be done, with
     *     all of them it is {@link #down()}
     */
    List<Step> undo(int stepsDone);

    /** Returns why there is no way back, or null if {@link #down()} undoes the migration. */
    @Nullable
    String irreversible();

    /**
     * Returns what the migration changes in the catalogue, so that a repair made by hand can be checked: one line per
     * object, {@code +} before what is there afterwards and was not before, {@code -} before what was there and is not
     * afterwards, for example {@code +column `email` of `users`: text not null}. The part after the sign reads as {@link
     * dev.pawl.runtime.internal.catalogue.Catalogue} describes an object. Empty if the migration changes nothing that
     * Pawl knows of, as raw SQL may.
     */
    String changes();
}
