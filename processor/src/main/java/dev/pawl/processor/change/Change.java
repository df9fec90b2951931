package dev.pawl.processor.change;

import dev.pawl.dsl.Phase;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.OperationHandler;
import dev.pawl.processor.operation.OperationHandlers;
import dev.pawl.processor.operation.RawActs;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation with everything that follows from it.
 *
 * @param migration the migration that asks for it
 * @param written the operation and its place
 * @param before the state of things
 * @param mentions the names that it needs, makes and removes
 * @param statements the statements that carry it out
 * @param after the schema afterwards
 */
public record Change(
        WrittenMigration migration,
        WrittenOperation written,
        Before before,
        Mentions mentions,
        List<Statement> statements,
        Schema after) {

    public static Change of(WrittenMigration migration, WrittenOperation written, Before before, Mentions mentions) {
        OperationHandler<Operation> handler = OperationHandlers.of(written.operation());
        return new Change(
                migration,
                written,
                before,
                mentions,
                List.copyOf(handler.statements(written.operation(), before)),
                handler.apply(written.operation(), before));
    }

    /** What raw SQL does, statement by statement; nothing for other operations. */
    public List<Act> acts() {
        return written.operation() instanceof RawSql raw ? RawActs.of(raw, before) : List.of();
    }

    /** What was asked for. */
    public Operation operation() {
        return written.operation();
    }

    /**
     * The place where a part of the operation was written.
     *
     * @param part the very object that the operation holds; null for the operation as a whole
     */
    public Location locationOf(@Nullable Object part) {
        return written.origin().of(part);
    }

    /** The effects of its statements. */
    public List<Effects> effects() {
        return statements.stream().map(Statement::effects).toList();
    }

    /** Whether it is part of the way back. */
    public boolean isDown() {
        return before.direction() == Before.Direction.DOWN;
    }

    /** Whether it runs while older releases of the application do, which have to be able to go on. */
    public boolean isExpanding() {
        return !isDown() && migration.phase() == Phase.EXPAND;
    }

    /** The way back from it. */
    public List<Operation> inverse() {
        return OperationHandlers.of(operation()).inverse(operation(), before);
    }

    /** The way back from its first statements. */
    public List<Operation> inverseOfPart(int done) {
        return OperationHandlers.of(operation()).inverseOfPart(operation(), before, done);
    }
}
