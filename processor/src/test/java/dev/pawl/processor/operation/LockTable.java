package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.runtime.plan.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The effects of statements on tables that others use, as a table for readers. */
final class LockTable {

    private LockTable() {}

    static String of(List<Change> changes) {
        List<String> rows = new ArrayList<>();
        for (Change change : changes) {
            for (Statement statement : change.statements()) {
                rows.add(row(statement, change.before()));
            }
        }
        return rows.stream().allMatch(String::isEmpty)
                ? "Nobody else uses the tables yet, so nobody waits.\n"
                : "| statement | lock | held | fails on |\n|---|---|---|---|\n" + numbered(rows)
                        + consequences(changes);
    }

    private static String consequences(List<Change> changes) {
        List<Effects> effects =
                changes.stream().flatMap(change -> change.effects().stream()).toList();
        String breaks = effects.stream()
                .flatMap(each -> each.breaks().stream())
                .map(each -> each.breakage().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        String losses = effects.stream()
                .flatMap(each -> each.losses().stream())
                .map(Loss::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return (breaks.isEmpty() ? "" : "\nBreaks " + breaks + ".\n")
                + (losses.isEmpty() ? "" : "\nLoses " + losses + ".\n");
    }

    private static String numbered(List<String> rows) {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i).isEmpty() ? "none that others notice | | " : rows.get(i);
            table.append("| ").append(i + 1).append(" | ").append(row).append(" |\n");
        }
        return table.toString();
    }

    private static String row(Statement statement, Before before) {
        Effects effects = statement.effects();
        String locks = effects.locks().entrySet().stream()
                .filter(lock -> isInUse(lock.getKey(), before))
                .map(lock -> "`" + lock.getValue().sql() + "` on `" + lock.getKey() + "`")
                .collect(Collectors.joining(", "));
        String failures = effects.failures().stream()
                .filter(failure -> isInUse(failure.table(), before))
                .map(LockTable::failure)
                .distinct()
                .collect(Collectors.joining(", "));
        return locks.isEmpty() ? "" : locks + " | " + held(effects, before) + " | " + failures;
    }

    private static String held(Effects effects, Before before) {
        String work = effects.work().stream()
                .filter(each -> isInUse(each.table(), before))
                .map(each -> switch (each.kind()) {
                    case SAMPLE -> "while a sample of `" + each.table() + "` is read";
                    case SCAN -> "while `" + each.table() + "` is read";
                    case INDEX_BUILD -> "while the index is built";
                    case REWRITE -> "while `" + each.table() + "` is written anew";
                })
                .distinct()
                .collect(Collectors.joining(", "));
        return work.isEmpty() ? "an instant" : work;
    }

    private static String failure(Failure failure) {
        String cause = words(failure.cause());
        return failure.columns().isEmpty()
                ? cause
                : cause + " in "
                        + failure.columns().stream()
                                .map(column -> "`" + column + "`")
                                .collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isInUse(QualifiedName table, Before before) {
        return before.schema().table(table).isPresent() && before.isInUse(table);
    }
}
