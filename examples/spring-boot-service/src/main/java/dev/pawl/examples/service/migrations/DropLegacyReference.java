package dev.pawl.examples.service.migrations;

import static dev.pawl.dsl.Phase.CONTRACT;

import dev.pawl.dsl.Allow;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Irreversible;
import dev.pawl.dsl.Migration;
import dev.pawl.dsl.SchemaChange;

/** Waits until no release is left that uses the column, and for the Job that contracts, see k8s/contract.yaml. */
@Migration(version = 2026_01_26_001L, phase = CONTRACT, description = "drop the reference to the old help desk")
@Allow(value = "dropped-column", because = "release 1.3 neither reads nor writes it")
@Irreversible(because = "the old help desk is gone, and what its references meant with it")
final class DropLegacyReference implements SchemaChange {

    @Override
    public void up(Database db) {
        db.alterTable("tickets").dropColumn("legacy_reference");
    }
}
