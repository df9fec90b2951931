package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Operator;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which operator is meant.
 *
 * @see <a href="https://www.postgresql.org/docs/current/typeconv-oper.html">Operators</a>
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_oper.c">oper and left_oper</a>
 */
public final class Operators {

    private final Coercions coercions;

    public Operators(Coercions coercions) {
        this.coercions = coercions;
    }

    /**
     * Looks among the operators of one name for one with something on both sides.
     *
     * @param named all of that name
     * @param left the type of what stands before it
     * @param right the type of what stands behind it
     */
    public Resolved<Operator> find(List<Operator> named, SqlType left, SqlType right) {
        SqlType first = left.isOpen() ? right : left;
        SqlType second = right.isOpen() ? left : right;
        return find(
                named.stream().filter(operator -> operator.left() != null).toList(),
                List.of(left, right),
                operator -> first.equals(operator.left()) && second.equals(operator.right()));
    }

    /**
     * Looks among the operators of one name for one with something behind it only.
     *
     * @param named all of that name
     * @param right the type of what stands behind it
     */
    public Resolved<Operator> find(List<Operator> named, SqlType right) {
        return find(
                named.stream().filter(operator -> operator.left() == null).toList(),
                List.of(right),
                operator -> right.equals(operator.right()));
    }

    private Resolved<Operator> find(List<Operator> named, List<SqlType> arguments, Predicate<Operator> isExact) {
        if (arguments.stream().anyMatch(SqlType::isUntold)) {
            return new Resolved.Untold<>();
        } else if (named.isEmpty()) {
            return new Resolved.Missing<>(Resolved.Reason.NO_SUCH_NAME);
        }
        return named.stream()
                .filter(isExact)
                .findFirst()
                .map(operator -> Resolution.of(coercions, candidate(operator), arguments))
                .orElseGet(() -> chosen(named.stream().map(Operators::candidate).toList(), arguments));
    }

    private static Candidate<Operator> candidate(Operator operator) {
        SqlType left = operator.left();
        return Candidate.of(operator, left == null ? List.of(operator.right()) : List.of(left, operator.right()));
    }

    private Resolved<Operator> chosen(List<Candidate<Operator>> candidates, List<SqlType> arguments) {
        Choice<Operator> choice = new Choice<>(coercions, arguments);
        List<Candidate<Operator>> fitting = choice.fitting(candidates);
        Optional<Candidate<Operator>> best = fitting.size() == 1 ? Optional.of(fitting.get(0)) : choice.best(fitting);
        return best.map(candidate -> Resolution.of(coercions, candidate, arguments))
                .orElseGet(() -> new Resolved.Missing<>(
                        fitting.isEmpty() ? Resolved.Reason.NO_SUCH_ARGUMENTS : Resolved.Reason.AMBIGUOUS));
    }
}
