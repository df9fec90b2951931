package dev.pawl.processor.operation;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingKeys;
import dev.pawl.processor.recipe.Analysis;
import dev.pawl.processor.render.IndexSql;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;
import java.util.stream.Stream;

/** {@code CREATE INDEX}: concurrently, unless nobody has seen the table yet. */
final class CreateIndexHandler implements OperationHandler<CreateIndex> {

    @Override
    public Class<CreateIndex> operation() {
        return CreateIndex.class;
    }

    @Override
    public CreateIndex named(CreateIndex operation, Schema schema) {
        if (!operation.name().equals(Operation.UNNAMED)) {
            return operation;
        }
        Index index = operation.index();
        List<String> columns = Stream.concat(index.keys().stream().map(Index.Key::text), index.included().stream())
                .toList();
        return new CreateIndex(operation.table(), new FreeNames(schema).index(operation.table(), columns), index);
    }

    @Override
    public Mentions mentions(CreateIndex operation) {
        Mentions mentions = Mentions.columns(
                operation.table(),
                operation.index().keys().stream()
                        .filter(key -> !key.isExpression())
                        .map(Index.Key::text)
                        .toList());
        for (String column : operation.index().included()) {
            mentions = mentions.needs(Mention.Kind.COLUMN, operation.table(), column);
        }
        return mentions.makes(Mention.Kind.INDEX, operation.table(), operation.name());
    }

    @Override
    public List<Statement> statements(CreateIndex operation, Before before) {
        QualifiedName table = operation.table();
        if (!before.isInUse(table)) {
            return List.of(IndexSql.create(
                    table, operation.name(), operation.index(), Effects.lock(table, LockMode.SHARE), before.texts()));
        }
        Effects building = IndexSql.building(table);
        Effects effects = operation.index().isUnique()
                ? building.failingOn(
                                Failure.Cause.DUPLICATES,
                                table,
                                List.of(),
                                OffendingKeys.shared(operation.index(), before.table(table)))
                        .breaking(Breakage.Kind.WRITERS, OffendingKeys.duplicates(operation.index(), table))
                : building;
        Statement build =
                IndexSql.createConcurrently(before.table(table), operation.name(), operation.index(), effects);
        boolean hasExpression = index(operation, before).hasExpression();
        return hasExpression ? List.of(build, Analysis.of(table)) : List.of(build);
    }

    @Override
    public Schema apply(CreateIndex operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.with(index(operation, before)));
    }

    @Override
    public List<Operation> inverse(CreateIndex operation, Before before) {
        return List.of(new DropIndex(operation.table(), operation.name()));
    }

    private static TableIndex index(CreateIndex operation, Before before) {
        return new TableIndex(operation.name(), operation.index(), before.texts());
    }
}
