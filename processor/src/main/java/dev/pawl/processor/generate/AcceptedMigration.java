package dev.pawl.processor.generate;

import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.operation.Change;
import java.util.List;
import java.util.Optional;

/**
 * A migration that no rule objects to.
 *
 * @param migration the migration as it was written
 * @param up what {@code up} does
 * @param down what {@code down} does, written or derived; empty when there is no way back
 */
public record AcceptedMigration(WrittenMigration migration, List<Change> up, Optional<List<Change>> down) {}
