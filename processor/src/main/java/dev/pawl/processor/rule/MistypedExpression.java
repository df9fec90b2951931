package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.finding.ValueFit;
import dev.pawl.processor.literal.Literals;
import dev.pawl.processor.literal.Verdict;
import dev.pawl.processor.rawsql.Repair;
import dev.pawl.processor.rawsql.TypedSql;
import dev.pawl.processor.rawsql.WrittenSql;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.typing.Part;
import dev.pawl.processor.typing.TextConstant;
import dev.pawl.processor.typing.TypeError;
import dev.pawl.processor.typing.TypeError.Kind;
import dev.pawl.processor.typing.TypedTexts;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An expression with an operator, a function or a cast that the types in it do not have, or of another type than is wanted. */
final class MistypedExpression implements Rule {

    /** Other rules speak of them. */
    private static final Set<Kind> NAMES = Set.of(Kind.UNKNOWN_COLUMN, Kind.UNKNOWN_FUNCTION);

    private static final int SHOWN_SIGNATURES = 3;

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof AlterColumnType altered
                && !ImpossibleTypeChange.isImpossible(change, altered)) {
            TypedSql.kept(change, altered)
                    .forEach(typed -> typed.typing().errors().stream()
                            .filter(error -> !NAMES.contains(error.kind()))
                            .findFirst()
                            .ifPresent(error -> reportKept(change, altered, typed, error, findings)));
        }
        TypedSql.of(change).forEach(typed -> {
            typed.typing().errors().stream()
                    .filter(error -> !NAMES.contains(error.kind()))
                    .filter(error -> !isMisfitValue(change, typed, error))
                    .forEach(error -> report(change, typed, error, findings));
            typed.typing().constants().forEach(constant -> checkConstant(change, typed, constant, findings));
            typed.typing()
                    .part(Part.Kind.PARAMETER)
                    .ifPresent(parameter -> reportParameter(change, typed, parameter, findings));
        });
    }

    /** What is no more than a constant is a value, about which others speak. */
    private static void checkConstant(Change change, TypedSql typed, TextConstant constant, Findings findings) {
        int postgres = change.before().postgres();
        Optional<Verdict.Refused> refused = Optional.of(Literals.read(
                        constant.text(),
                        TypedTexts.dataType(constant.type()),
                        postgres,
                        change.before().texts()))
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast)
                .filter(any -> typed.target()
                        .flatMap(column -> new ValueFit(
                                        column.type(), postgres, change.before().texts())
                                .problem(typed.written().part()))
                        .isEmpty());
        refused.ifPresent(verdict -> findings.report(
                typed.place(change, constant.position()),
                Phrases.code(typed.written().sql()) + ": `'" + constant.text() + "'` is no `" + constant.type() + "`",
                "PostgreSQL refuses it (" + verdict.state() + ")" + (verdict.why() == null ? "" : ": " + verdict.why()),
                "write it as that type is written, or cast what it stands beside to another one"));
    }

    private static void reportKept(
            Change change, AlterColumnType altered, TypedSql typed, TypeError error, Findings findings) {
        String kept = typed.written().place() == WrittenSql.Place.CHECK ? "a check" : "an index";
        findings.report(
                change.locationOf(altered.type()),
                Phrases.code(typed.written().sql()) + " of " + kept + " does not go with that type of `"
                        + altered.column() + "`: " + error.message(),
                "PostgreSQL refuses the change (" + state(error.kind()) + ")" + unless(error.kind()),
                "drop " + kept + " before, and add it again as it fits the new type");
    }

    private static boolean isMisfitValue(Change change, TypedSql typed, TypeError error) {
        return error.kind() == Kind.WRONG_TYPE
                && typed.target()
                        .flatMap(column -> new ValueFit(
                                        column.type(),
                                        change.before().postgres(),
                                        change.before().texts())
                                .problem(typed.written().part()))
                        .isPresent();
    }

    private static void report(Change change, TypedSql typed, TypeError error, Findings findings) {
        findings.report(
                typed.place(change, error.position()),
                headline(typed, error),
                "PostgreSQL refuses it (" + state(error.kind()) + ")" + unless(error.kind()),
                fix(change, typed, error));
    }

    private static String headline(TypedSql typed, TypeError error) {
        String text = Phrases.code(typed.written().sql());
        return switch (error.kind()) {
            case NOT_BOOLEAN -> text + " is a condition with a part of type `" + error.subject() + "`";
            case WRONG_TYPE ->
                text + " is of type `" + error.subject() + "`, and column `"
                        + typed.target().map(Column::name).orElseThrow() + "` of `"
                        + typed.target().map(column -> column.type().sql()).orElseThrow() + "`";
            default -> text + ": " + error.message();
        };
    }

    private static String state(Kind kind) {
        return switch (kind) {
            case AMBIGUOUS -> "42725";
            case IMPOSSIBLE_CAST -> "42846";
            case MISFIT, NOT_BOOLEAN, WRONG_TYPE -> "42804";
            case UNKNOWN_COLUMN -> "42703";
            case UNKNOWN_FUNCTION, UNKNOWN_OPERATOR, UNKNOWN_OVERLOAD -> "42883";
            case WRONG_CALL -> "42809";
        };
    }

    private static String unless(Kind kind) {
        return switch (kind) {
            case IMPOSSIBLE_CAST -> ", unless the database has a cast of its own for it";
            case UNKNOWN_OPERATOR -> ", unless the database has an operator of its own for it";
            case UNKNOWN_OVERLOAD -> ", unless the database has a function of its own for it";
            default -> "";
        };
    }

    private static Fix fix(Change change, TypedSql typed, TypeError error) {
        Optional<String> value = typed.target()
                .filter(any -> error.kind() == Kind.WRONG_TYPE)
                .flatMap(column -> DslCode.constant(column.type()));
        if (value.isPresent()) {
            return Fix.words("give a value of that type, such as ")
                    .andCode(Place.PART, change.locationOf(typed.written().part()), value.get());
        }
        return new Repair(change, typed)
                .of(error)
                .map(sql ->
                        Fix.words(repaired(error) + " ").andCode(Place.PART, typed.whole(change), DslCode.string(sql)))
                .orElseGet(() -> Fix.words(words(change, error)));
    }

    private static String repaired(TypeError error) {
        return switch (error.kind()) {
            case NOT_BOOLEAN -> "compare it with something, such as";
            case UNKNOWN_OVERLOAD -> "cast the argument, such as";
            default -> "cast one of them, such as";
        };
    }

    private static String words(Change change, TypeError error) {
        return switch (error.kind()) {
            case AMBIGUOUS -> "say by casts which types are meant, such as '1'::integer";
            case IMPOSSIBLE_CAST -> "work the value out some other way; there is no such cast";
            case MISFIT -> "give them types that fit each other, by casts";
            case NOT_BOOLEAN -> "compare it with something, so that it is true or false";
            case UNKNOWN_COLUMN, UNKNOWN_FUNCTION -> throw new IllegalStateException("left to other rules: " + error);
            case UNKNOWN_OPERATOR ->
                "make both sides of types that fit each other, by a cast such as ::integer or ::text";
            case UNKNOWN_OVERLOAD ->
                "give it arguments that it takes: "
                        + signatures(Catalogue.of(change.before().postgres()).functions(error.subject()));
            case WRONG_CALL -> "call it as the manual says, or leave it out";
            case WRONG_TYPE -> "give a value of the column's type, or cast it to that";
        };
    }

    private static String signatures(List<Function> functions) {
        String shown = functions.stream()
                .limit(SHOWN_SIGNATURES)
                .map(MistypedExpression::signature)
                .collect(Collectors.joining(", "));
        return functions.size() > SHOWN_SIGNATURES ? shown + ", ..." : shown;
    }

    private static String signature(Function function) {
        return function.name()
                + function.parameters().stream()
                        .map(MistypedExpression::parameter)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        return parameter.name() == null
                ? parameter.type().sql()
                : parameter.name() + " " + parameter.type().sql();
    }

    private static void reportParameter(Change change, TypedSql typed, Part parameter, Findings findings) {
        findings.report(
                typed.place(change, parameter.position()),
                Phrases.code(typed.written().sql()) + ": nobody gives a value for `" + parameter.name() + "`",
                "PostgreSQL refuses it (42P02): only prepared statements have parameters",
                "write the value itself");
    }
}
