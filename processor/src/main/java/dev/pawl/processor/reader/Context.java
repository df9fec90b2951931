package dev.pawl.processor.reader;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Gaps;
import dev.pawl.processor.schema.ObjectKey;
import dev.pawl.processor.schema.Table;
import java.util.Optional;

/**
 * What a statement is read in.
 *
 * @param before the state of things before it
 * @param words the words of the text that it is part of
 */
record Context(Before before, Words words) {

    Optional<Table> table(QualifiedName name) {
        return before.schema().table(name);
    }

    Optional<Column> column(QualifiedName table, String column) {
        return before.schema().column(table, column).filter(found -> !Gaps.isUnknown(found.type()));
    }

    Optional<DataType> type(QualifiedName table, String column) {
        return column(table, column).map(Column::type);
    }

    Gaps gaps() {
        return before.schema().gaps();
    }

    /** Whether something is known to be there. */
    boolean has(String kind, QualifiedName name) {
        return before.schema().find(ObjectKey.of(kind, name)).isPresent();
    }

    /** The table of an index; empty if it is not known. */
    Optional<Table> tableOf(QualifiedName index) {
        return before.schema().names().tableOfIndex(index);
    }
}
