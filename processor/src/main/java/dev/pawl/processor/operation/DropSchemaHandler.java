package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.CreateSchema;
import dev.pawl.dsl.operation.DropSchema;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Namespace;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import java.util.List;

/** {@code DROP SCHEMA}: refused by PostgreSQL, and while compiling, if anything is in it. */
final class DropSchemaHandler implements OperationHandler<DropSchema> {

    @Override
    public Class<DropSchema> operation() {
        return DropSchema.class;
    }

    @Override
    public Mentions mentions(DropSchema operation) {
        return Mentions.removingSchema(operation.schema());
    }

    @Override
    public List<Statement> statements(DropSchema operation, Before before) {
        return List.of(Statement.of(Sql.render("DROP SCHEMA {0}", name(operation.schema())), Effects.none()));
    }

    @Override
    public Schema apply(DropSchema operation, Before before) {
        return before.schema().without(Namespace.key(operation.schema()));
    }

    @Override
    public List<Operation> inverse(DropSchema operation, Before before) {
        return List.of(new CreateSchema(operation.schema()));
    }
}
