package dev.pawl.processor.change;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Deed;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.reader.Held;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.OwnNames;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statement of raw SQL does, and where it is written.
 *
 * @param act what it does
 * @param all what the whole text does
 * @param location where it is written
 * @param change what the operation that it amounts to would do in its safe form; empty if there is none
 * @param isInFile whether it stands in a file of SQL, which Pawl only looks at, and not in a migration
 */
public record WrittenAct(Act act, List<Act> all, Location location, Optional<Change> change, boolean isInFile) {

    public Deed deed() {
        return act.deed();
    }

    /** What people call it, in backticks. */
    public String name() {
        return "`" + deed().action() + "`";
    }

    /** What the facts of a kind are about. */
    public Stream<String> subjects(Fact.Kind kind) {
        return facts(kind).map(Fact::subject);
    }

    /** The facts of a kind. */
    public Stream<Fact> facts(Fact.Kind kind) {
        return deed().facts().stream().filter(fact -> fact.kind() == kind);
    }

    /** The operation that it amounts to, if it is known to say the same. */
    public Optional<Operation> operation() {
        return deed().operation();
    }

    /** The effects of the statement as it is written. */
    public Effects effects() {
        return deed().effects();
    }

    /** Whether others use a table. */
    public boolean isInUse(QualifiedName table) {
        return !OwnNames.isOwn(table.name()) && act.before().isInUse(table);
    }

    /** Whether others use a table that it locks. */
    public boolean isInUse(String table) {
        return effects().locks().keySet().stream()
                .filter(locked -> locked.toString().equals(table))
                .anyMatch(this::isInUse);
    }

    /** The strongest lock for which writers wait, on a table that others use. */
    public Optional<Map.Entry<QualifiedName, LockMode>> strongestLock() {
        return Held.strongLocks(effects(), act.before()).entrySet().stream().max(Map.Entry.comparingByValue());
    }

    /** Whether it is a part of a way back, which takes away what the way forward has made. */
    public boolean isWayBack() {
        return act.before().direction() == Before.Direction.DOWN;
    }

    /** Whether this migration has made the object that a fact is about. */
    public boolean isMadeHere(Fact fact) {
        return fact.about() instanceof ObjectKey key && act.before().isMadeHere(key);
    }

    /** Whether the same text makes the object again that a fact is about, and that goes. */
    public boolean isMadeAgain(Fact fact) {
        return fact.about() instanceof ObjectKey key
                && all.subList(all.indexOf(act) + 1, all.size()).stream().anyMatch(later -> later.makes(key));
    }
}
