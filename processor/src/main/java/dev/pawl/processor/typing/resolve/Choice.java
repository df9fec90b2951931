package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Chooses among the functions or operators of a name.
 *
 * @param <T> what is chosen
 * @see <a href="https://www.postgresql.org/docs/current/typeconv-func.html">Functions</a>
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_func.c">func_select_candidate</a>
 */
final class Choice<T> {

    private static final char STRING = 'S';

    private final Coercions coercions;
    private final List<SqlType> arguments;

    Choice(Coercions coercions, List<SqlType> arguments) {
        this.coercions = coercions;
        this.arguments = arguments;
    }

    /** Those that the arguments can be converted for: func_match_argtypes. */
    List<Candidate<T>> fitting(List<Candidate<T>> all) {
        return all.stream().filter(this::fits).toList();
    }

    private boolean fits(Candidate<T> candidate) {
        return coercions.arePossible(arguments, candidate.parameters(), Context.IMPLICIT);
    }

    /** The best of several that fit; empty if none is better than all others. */
    Optional<Candidate<T>> best(List<Candidate<T>> fitting) {
        List<Candidate<T>> left = most(fitting, this::exactTypes);
        if (left.size() > 1) {
            left = most(left, this::exactOrPreferredTypes);
        }
        if (left.size() > 1 && arguments.stream().anyMatch(SqlType::isOpen)) {
            left = ofWantedCategories(left);
        }
        return left.size() == 1 ? Optional.of(left.get(0)) : ofOneType(left);
    }

    private List<Candidate<T>> most(List<Candidate<T>> candidates, ToIntFunction<Candidate<T>> matches) {
        int most = candidates.stream().mapToInt(matches).max().orElse(0);
        return candidates.stream()
                .filter(candidate -> matches.applyAsInt(candidate) == most)
                .toList();
    }

    private int exactTypes(Candidate<T> candidate) {
        return count(
                i -> !arguments.get(i).isOpen() && candidate.parameters().get(i).equals(arguments.get(i)));
    }

    private int exactOrPreferredTypes(Candidate<T> candidate) {
        return count(i -> {
            SqlType argument = arguments.get(i);
            SqlType parameter = candidate.parameters().get(i);
            boolean isPreferred = parameter.isPreferred() && parameter.category() == argument.category();
            return !argument.isOpen() && (parameter.equals(argument) || isPreferred);
        });
    }

    private int count(IntPredicate matches) {
        return (int) IntStream.range(0, arguments.size()).filter(matches).count();
    }

    /** Texts between quotes are taken for strings where there is a choice, else for what all candidates want. */
    private List<Candidate<T>> ofWantedCategories(List<Candidate<T>> candidates) {
        Predicate<Candidate<T>> isWanted = any -> true;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isOpen()) {
                int place = i;
                List<SqlType> wanted = candidates.stream()
                        .map(candidate -> candidate.parameters().get(place))
                        .toList();
                List<Character> categories =
                        wanted.stream().map(SqlType::category).distinct().toList();
                if (categories.size() > 1 && !categories.contains(STRING)) {
                    return candidates;
                }
                char category = categories.contains(STRING) ? STRING : categories.get(0);
                boolean hasPreferred =
                        wanted.stream().anyMatch(type -> type.category() == category && type.isPreferred());
                isWanted = isWanted.and(candidate -> {
                    SqlType type = candidate.parameters().get(place);
                    return type.category() == category && (type.isPreferred() || !hasPreferred);
                });
            }
        }
        List<Candidate<T>> left = candidates.stream().filter(isWanted).toList();
        return left.isEmpty() ? candidates : left;
    }

    /** If all types that are known are the same, the others are taken for it, too. */
    private Optional<Candidate<T>> ofOneType(List<Candidate<T>> candidates) {
        List<SqlType> known = new ArrayList<>(arguments);
        known.removeIf(SqlType::isOpen);
        boolean isOne = !known.isEmpty() && known.stream().distinct().count() == 1 && known.size() < arguments.size();
        if (!isOne) {
            return Optional.empty();
        }
        Choice<T> assumed = new Choice<>(coercions, Collections.nCopies(arguments.size(), known.get(0)));
        List<Candidate<T>> left = assumed.fitting(candidates);
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }
}
