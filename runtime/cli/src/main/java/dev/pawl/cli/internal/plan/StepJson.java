package dev.pawl.cli.internal.plan;

import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.runtime.plan.Requirement;
import dev.pawl.runtime.plan.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The values of a step for programs. */
public final class StepJson {

    private StepJson() {}

    public static JsonObject of(Requirement requirement) {
        return new JsonObject()
                .with("no", requirement.offenders().many())
                .with("query", requirement.shownQuery())
                .with("early", requirement.early());
    }

    public static JsonObject of(Statement statement) {
        return new JsonObject()
                .with("sql", statement.shown())
                .with(
                        "locks",
                        list(
                                statement.effects().locks(),
                                lock -> new JsonObject()
                                        .with("table", lock.table().toString())
                                        .with("mode", lock.mode().sql())))
                .with(
                        "work",
                        list(
                                statement.effects().work(),
                                work -> new JsonObject()
                                        .with("kind", word(work.kind()))
                                        .with("table", work.table().toString())))
                .with(
                        "breaks",
                        list(
                                statement.effects().breaks(),
                                breakage -> new JsonObject()
                                        .with("kind", word(breakage.kind()))
                                        .with("subject", breakage.subject())))
                .with(
                        "loses",
                        list(
                                statement.effects().losses(),
                                loss -> new JsonObject()
                                        .with("kind", word(loss.kind()))
                                        .with("subject", loss.subject())));
    }

    private static <T> List<JsonObject> list(List<T> values, Function<T, JsonObject> json) {
        return values.stream().map(json).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
