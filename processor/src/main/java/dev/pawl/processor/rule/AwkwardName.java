package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.CatalogueName;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.ObjectName;
import dev.pawl.processor.sql.SqlName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A table or a column that everybody who writes SQL has to put in quotes, or that looks like one of PostgreSQL's own. */
final class AwkwardName implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        List<Mention> awkward = change.mentions().made().stream()
                .filter(made -> isAwkward(made) && isLasting(outcome, made))
                .toList();
        if (!awkward.isEmpty()) {
            report(change, awkward, findings);
        }
    }

    private static boolean isAwkward(Mention made) {
        return switch (made.kind()) {
            case TABLE -> SqlName.needsQuotes(made.name()) || isOfCatalogue(made.table());
            case SCHEMA, COLUMN -> SqlName.needsQuotes(made.name());
            default -> false;
        };
    }

    /** The schema of the catalogue is searched before every other one. */
    private static boolean isOfCatalogue(QualifiedName table) {
        return table.schema() == null && table.name().toLowerCase(Locale.ROOT).startsWith("pg_");
    }

    private static boolean isLasting(Outcome outcome, Mention made) {
        if (made.kind() == Mention.Kind.SCHEMA) {
            return outcome.end().hasNamespace(made.name());
        }
        return made.kind() == Mention.Kind.TABLE
                ? outcome.lasts(made.table(), (schema, table) -> table.name().equals(made.table()))
                : outcome.lasts(
                        made.table(),
                        made.name(),
                        (table, column) -> column.name().equals(made.name()));
    }

    private static void report(Change change, List<Mention> awkward, Findings findings) {
        Mention first = awkward.get(0);
        boolean isOfCatalogue = !SqlName.needsQuotes(first.name());
        String others = awkward.size() == 1
                ? ""
                : ", and so " + (awkward.size() == 2 ? "has " : "have ")
                        + Phrases.names(
                                awkward.stream().skip(1).map(Mention::name).toList());
        findings.report(
                change.locationOf(first.name()),
                isOfCatalogue
                        ? "table `" + first.name() + "` is named like one of PostgreSQL's own"
                        : first.kind().word() + " name `" + first.name() + "` has to be quoted wherever SQL is written"
                                + (others.length() > 50 ? ", and " + (awkward.size() - 1) + " more" : others),
                isOfCatalogue
                        ? "a later version may bring one of that name, which is found first: pg_catalog is searched before"
                                + " any other schema"
                        : "without quotes PostgreSQL reads it in lower case or as a key word: queries by hand, reports and"
                                + " scripts fail on it, one by one",
                fix(change, awkward));
    }

    private static Fix fix(Change change, List<Mention> awkward) {
        Fix fix = Fix.words(
                awkward.size() == 1
                        ? "another one, here and wherever migrations name it, such as "
                        : "other ones, here and wherever migrations name them, such as ");
        Set<String> taken = new HashSet<>();
        for (Mention made : awkward) {
            String plain = plain(made);
            if (!taken.add(plain) || !isFree(change, made, plain)) {
                return Fix.words("other ones, in lower case and none of them a key word");
            }
            fix = (taken.size() == 1 ? fix : fix.andWords(", "))
                    .andCode(Place.EACH_PART, change.locationOf(made.name()), DslCode.string(plain));
        }
        return fix;
    }

    private static boolean isFree(Change change, Mention made, String name) {
        if (made.kind() == Mention.Kind.SCHEMA) {
            return !change.before().schema().hasNamespace(name);
        }
        return made.kind() == Mention.Kind.TABLE
                ? change.before()
                        .schema()
                        .names()
                        .bearer(CatalogueName.ofRelation(made.table().sibling(name)))
                        .isEmpty()
                : change.after()
                        .table(made.table())
                        .filter(table -> table.columns().containsKey(name))
                        .isEmpty();
    }

    private static String plain(Mention made) {
        String snake = snake(made.name());
        String plain = snake.isEmpty() || SqlName.needsQuotes(snake)
                ? made.kind() == Mention.Kind.COLUMN ? snake(made.table().name()) + "_" + snake : snake + "s"
                : snake;
        return ObjectName.cut(plain, ObjectName.MAX_BYTES);
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^pg_+", "");
    }
}
