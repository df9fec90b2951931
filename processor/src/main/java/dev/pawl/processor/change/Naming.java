package dev.pawl.processor.change;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.OperationHandler;
import dev.pawl.processor.operation.OperationHandlers;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An operation whose names have not been looked up yet.
 *
 * @param migration the migration that asks for it
 * @param written the operation and its place
 * @param before the state of things
 * @param mentions the names that it needs, makes and removes
 * @param chosen the names that were chosen for what has none
 * @param doubtful names that an operation with a finding of its own would have made; nothing is said about them
 */
public record Naming(
        WrittenMigration migration,
        WrittenOperation written,
        Before before,
        Mentions mentions,
        Set<String> chosen,
        Set<Mention> doubtful) {

    /** Looks at an operation. */
    public static Naming of(
            WrittenMigration migration, WrittenOperation written, Before before, Set<Mention> doubtful) {
        OperationHandler<Operation> handler = OperationHandlers.of(written.operation());
        Operation named = handler.named(written.operation(), before.schema());
        Mentions mentions = handler.mentions(named);
        Set<String> chosen = names(mentions);
        chosen.removeAll(names(handler.mentions(written.operation())));
        return new Naming(migration, new WrittenOperation(named, written.origin()), before, mentions, chosen, doubtful);
    }

    /** What becomes of it, now that the names are known to be right. */
    public Change change() {
        return Change.of(migration, written, before, mentions);
    }

    /**
     * Whether something that is needed neither exists nor is made by this very operation. Of what belongs to a table
     * that is unknown itself, nothing is said.
     *
     * @param needed what is needed
     */
    public boolean isUnknown(Mention needed) {
        return !exists(needed) && !isMadeByItself(needed) && !isDoubtful(needed) && isTableKnown(needed);
    }

    /** Whether something that it needs is not there, so that it cannot be replayed, even where nothing is said about it. */
    public boolean lacksSomething() {
        return mentions.needed().stream().anyMatch(needed -> !exists(needed) && !isMadeByItself(needed))
                || !mentions.schemas().stream().allMatch(before.schema()::hasNamespace);
    }

    /** The schemas that it is about and that nobody has made. */
    public List<String> unknownSchemas() {
        return mentions.schemas().stream()
                .filter(schema -> !before.schema().hasNamespace(schema))
                .filter(schema -> doubtful.stream()
                        .noneMatch(mention -> mention.kind() == Mention.Kind.SCHEMA
                                && mention.name().equals(schema)))
                .toList();
    }

    private static Set<String> names(Mentions mentions) {
        return mentions.made().stream().map(Mention::name).collect(Collectors.toSet());
    }

    private boolean exists(Mention needed) {
        return needed.exists(before.schema());
    }

    private boolean isMadeByItself(Mention needed) {
        return mentions.made().contains(needed);
    }

    private boolean isDoubtful(Mention needed) {
        return doubtful.contains(needed) || doubtful.contains(table(needed));
    }

    private boolean isTableKnown(Mention needed) {
        if (!needed.kind().isOfTable()) {
            return before.schema().hasNamespace(needed.schema()) || needed.kind() == Mention.Kind.SCHEMA;
        }
        return before.schema().table(needed.table()).isPresent()
                || mentions.made().contains(table(needed));
    }

    private static Mention table(Mention mention) {
        return new Mention(Mention.Kind.TABLE, mention.table(), mention.table().name());
    }
}
