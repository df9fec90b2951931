package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Operator;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Optional;

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
        List<Candidate<Operator>> candidates = named.stream()
                .flatMap(operator -> Optional.ofNullable(operator.left()).stream()
                        .map(before -> Candidate.of(operator, List.of(before, operator.right()))))
                .toList();
        SqlType first = left.isOpen() ? right : left;
        SqlType second = right.isOpen() ? left : right;
        return find(candidates, List.of(left, right), List.of(first, second));
    }

    /**
     * Looks among the operators of one name for one with something behind it only.
     *
     * @param named all of that name
     * @param right the type of what stands behind it
     */
    public Resolved<Operator> find(List<Operator> named, SqlType right) {
        List<Candidate<Operator>> candidates = named.stream()
                .filter(operator -> operator.left() == null)
                .map(operator -> Candidate.of(operator, List.of(operator.right())))
                .toList();
        return find(candidates, List.of(right), List.of(right));
    }

    private Resolved<Operator> find(
            List<Candidate<Operator>> candidates, List<SqlType> arguments, List<SqlType> exact) {
        if (arguments.stream().anyMatch(SqlType::isUntold)) {
            return new Resolved.Untold<>();
        } else if (candidates.isEmpty()) {
            return new Resolved.Missing<>(Resolved.Reason.NO_SUCH_NAME);
        }
        Choice<Operator> choice = new Choice<>(coercions, arguments);
        List<Candidate<Operator>> fitting = choice.fitting(candidates);
        Optional<Candidate<Operator>> best = candidates.stream()
                .filter(candidate -> candidate.parameters().equals(exact))
                .findFirst()
                .or(() -> fitting.size() == 1 ? Optional.of(fitting.get(0)) : choice.best(fitting));
        return best.map(candidate -> Resolution.of(coercions, candidate, arguments))
                .orElseGet(() -> new Resolved.Missing<>(
                        fitting.isEmpty() ? Resolved.Reason.NO_SUCH_ARGUMENTS : Resolved.Reason.AMBIGUOUS));
    }
}
