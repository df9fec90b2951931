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

/** {@code CREATE SCHEMA}: nobody can use it yet. */
final class CreateSchemaHandler implements OperationHandler<CreateSchema> {

    @Override
    public Class<CreateSchema> operation() {
        return CreateSchema.class;
    }

    @Override
    public Mentions mentions(CreateSchema operation) {
        return Mentions.makingSchema(operation.schema());
    }

    @Override
    public List<Statement> statements(CreateSchema operation, Before before) {
        return List.of(Statement.of(Sql.render("CREATE SCHEMA {0}", name(operation.schema())), Effects.none()));
    }

    @Override
    public Schema apply(CreateSchema operation, Before before) {
        return before.schema().with(new Namespace(operation.schema(), before.version(), false));
    }

    @Override
    public List<Operation> inverse(CreateSchema operation, Before before) {
        return List.of(new DropSchema(operation.schema()));
    }
}
