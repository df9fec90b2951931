package dev.pawl.processor.reader;

import static dev.pawl.runtime.plan.LockMode.ACCESS_EXCLUSIVE;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropDefault;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import java.util.Set;

/** {@code SET DEFAULT} and {@code DROP DEFAULT}. */
final class DefaultChanges {

    private DefaultChanges() {}

    static Deed read(QualifiedName table, Node command, Context context) {
        String column = command.text("name").orElse("");
        Effects effects = Effects.lock(table, ACCESS_EXCLUSIVE);
        return command.node("def")
                .map(tree -> Deed.of("SET DEFAULT")
                        .with(effects)
                        .as(new SetDefault(
                                table,
                                column,
                                Defaults.of(
                                        tree,
                                        context.words().behind("default", tree, Set.of()),
                                        context.type(table, column)))))
                .orElseGet(() -> Deed.of("DROP DEFAULT").with(effects).as(new DropDefault(table, column)));
    }
}
