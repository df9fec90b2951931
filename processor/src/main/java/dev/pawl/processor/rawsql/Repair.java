package dev.pawl.processor.rawsql;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.typing.Part;
import dev.pawl.processor.typing.TypeError;
import dev.pawl.processor.typing.Typing;
import dev.pawl.processor.typing.catalogue.Catalogue;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody may have meant whose expression has types that do not fit: guesses, of which only those that are right count. */
public final class Repair {

    private static final Pattern NAME = Pattern.compile("\"[^\"]+\"|[A-Za-z_][\\w.]*");
    private static final Pattern NAME_BEFORE = Pattern.compile("(\"[^\"]+\"|[A-Za-z_][\\w.]*)(\\s*)$");
    private static final Pattern SIGN = Pattern.compile("[^\\w\\s'\"()]+");
    private static final Pattern ARGUMENT = Pattern.compile("([\\w.]+\\s*\\(\\s*)(\"[^\"]+\"|[A-Za-z_][\\w.]*)");

    private final Change change;
    private final TypedSql typed;
    private final String sql;

    public Repair(Change change, TypedSql typed) {
        this.change = change;
        this.typed = typed;
        this.sql = typed.written().sql();
    }

    /** A text without an error. */
    public Optional<String> of(TypeError error) {
        int place = error.position().orElse(0);
        Stream<String> guesses = switch (error.kind()) {
            case NOT_BOOLEAN -> compared(place);
            case UNKNOWN_OPERATOR -> fitting(place);
            case UNKNOWN_OVERLOAD -> matched(place, ARGUMENT, "$1$2::text");
            case UNKNOWN_FUNCTION -> called(error.subject(), place);
            default -> Stream.empty();
        };
        int errors = typed.typing().errors().size();
        return guesses.filter(guess -> is(guess, found -> found.errors().size() < errors))
                .findFirst();
    }

    /** A text that depends on nothing that changes, but for the part that comes next. */
    public Optional<String> of(Part mutable) {
        Stream<String> guesses = Stream.concat(
                typed.typing().parts().stream()
                        .filter(part -> part.kind() == Part.Kind.COLUMN
                                && part.operands().stream().anyMatch(type -> type.is("timestamptz")))
                        .flatMap(part -> stream(part.position()))
                        .flatMap(place -> matched(place, NAME, "($0 at time zone 'UTC')")),
                stream(mutable.position())
                        .flatMap(place -> matched(place, Pattern.compile("[\\w.]+\\s*\\("), "$0'english', ")));
        return guesses.filter(guess -> is(
                        guess,
                        found -> found.errors().isEmpty() && found.mutablePart().isEmpty()))
                .findFirst();
    }

    private static Stream<Integer> stream(OptionalInt place) {
        return place.stream().boxed();
    }

    private boolean is(String guess, Predicate<Typing> right) {
        return typed.with(change, guess).map(TypedSql::typing).filter(right).isPresent();
    }

    private Stream<String> compared(int place) {
        return Stream.of(" <> 0", " <> ''", " is not null")
                .flatMap(comparison ->
                        Stream.concat(Stream.of(sql + comparison), matched(place, NAME, "$0" + comparison)));
    }

    private Stream<String> fitting(int place) {
        Matcher sign = SIGN.matcher(sql).region(place, sql.length());
        if (!sign.lookingAt()) {
            return NAME_BEFORE
                    .matcher(sql.substring(0, place))
                    .results()
                    .map(name -> sql.substring(0, name.start()) + name.group(1) + "::text" + name.group(2)
                            + sql.substring(place));
        }
        String before = sql.substring(0, place);
        String behind = sql.substring(sign.end());
        Matcher left = NAME_BEFORE.matcher(before);
        Stream<String> casts = left.find()
                ? Stream.of("::integer", "::numeric", "::date", "::jsonb", "::text")
                        .map(cast -> before.substring(0, left.start())
                                + left.group(1)
                                + cast
                                + left.group(2)
                                + sign.group()
                                + behind)
                : Stream.empty();
        return Stream.concat(
                casts,
                Stream.of("array[$2]", "$2::text")
                        .map(form -> before
                                + sign.group()
                                + behind.replaceFirst("^(\\s*)(\"[^\"]+\"|[\\w.]+)", "$1" + form)));
    }

    private Stream<String> called(String name, int place) {
        return NearMiss.of(name, Catalogue.of(change.before().postgres()).functionNames()).stream()
                .flatMap(meant -> matched(place, Pattern.compile("\\w+"), meant));
    }

    /** The text with something else at a place. */
    private Stream<String> matched(int place, Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(sql).region(place, sql.length());
        if (!matcher.lookingAt()) {
            return Stream.empty();
        }
        String replaced = pattern.matcher(matcher.group()).replaceFirst(replacement);
        return Stream.of(sql.substring(0, place) + replaced + sql.substring(matcher.end()));
    }
}
