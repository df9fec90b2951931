package dev.pawl.processor.finding;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.schema.Mention;
import java.util.List;
import java.util.Optional;

/** The foreign keys that a change makes. */
public final class MadeForeignKeys {

    private MadeForeignKeys() {}

    /**
     * A foreign key with the table that it goes out from.
     *
     * @param table the referencing table's name
     * @param key the foreign key
     */
    public record Made(QualifiedName table, ForeignKey key) {

        /** Whether each referencing column has a referenced one. */
        public boolean isPaired() {
            return key.columns().size() == key.reference().columns().size();
        }
    }

    /** Those of one change, in order. */
    public static List<Made> of(Change change) {
        return change.mentions().made().stream()
                .filter(made -> made.kind() == Mention.Kind.CONSTRAINT)
                .flatMap(made -> constraint(change, made).stream())
                .toList();
    }

    private static Optional<Made> constraint(Change change, Mention made) {
        return change.after()
                .table(made.table())
                .map(table -> table.constraints().get(made.name()))
                .filter(ForeignKey.class::isInstance)
                .map(key -> new Made(made.table(), (ForeignKey) key));
    }
}
