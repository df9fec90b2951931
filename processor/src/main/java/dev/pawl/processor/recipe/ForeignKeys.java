package dev.pawl.processor.recipe;

import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.runtime.plan.LockMode;

/** What dropping a foreign key does to the table at its far end. */
public final class ForeignKeys {

    private ForeignKeys() {}

    /** The triggers of the far end go as well, under ACCESS EXCLUSIVE; measured on 12 to 18. */
    public static Effects lockReferenced(TableConstraint constraint, Effects effects) {
        return constraint instanceof ForeignKey key
                ? effects.and(key.reference().table(), LockMode.ACCESS_EXCLUSIVE)
                : effects;
    }
}
