package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which function is called.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_func.c">func_get_detail</a>
 */
public final class Functions {

    private final Coercions coercions;

    public Functions(Coercions coercions) {
        this.coercions = coercions;
    }

    /**
     * Looks among the functions of one name for one that takes the arguments as they are.
     *
     * @param named all of that name
     * @param call the call
     */
    public Optional<Resolved<Function>> exact(List<Function> named, Call call) {
        List<Candidate<Function>> candidates = new Signatures(coercions, call).of(named);
        return asTheyAre(candidates, call).map(candidate -> resolution(candidate, call));
    }

    private static Optional<Candidate<Function>> asTheyAre(List<Candidate<Function>> candidates, Call call) {
        return candidates.stream()
                .filter(candidate -> candidate.parameters().equals(call.arguments()))
                .findFirst();
    }

    /**
     * Looks among the functions of one name.
     *
     * @param named all of that name
     * @param call the call
     */
    public Resolved<Function> find(List<Function> named, Call call) {
        if (named.isEmpty()) {
            return new Resolved.Missing<>(Resolved.Reason.NO_SUCH_NAME);
        }
        List<Candidate<Function>> candidates = new Signatures(coercions, call).of(named);
        if (call.arguments().stream().anyMatch(SqlType::isUntold)) {
            return untold(candidates, call);
        }
        return asTheyAre(candidates, call)
                .map(candidate -> resolution(candidate, call))
                .orElseGet(() -> chosen(candidates, call));
    }

    private Resolved<Function> chosen(List<Candidate<Function>> candidates, Call call) {
        Choice<Function> choice = new Choice<>(coercions, call.arguments());
        List<Candidate<Function>> fitting = choice.fitting(candidates);
        if (fitting.isEmpty()) {
            return new Resolved.Missing<>(Resolved.Reason.NO_SUCH_ARGUMENTS);
        }
        Optional<Candidate<Function>> best = fitting.size() == 1 ? Optional.of(fitting.get(0)) : choice.best(fitting);
        return best.map(candidate -> resolution(candidate, call))
                .orElseGet(() -> new Resolved.Missing<>(Resolved.Reason.AMBIGUOUS));
    }

    private Resolved<Function> resolution(Candidate<Function> candidate, Call call) {
        return Resolution.of(coercions, candidate, call.arguments());
    }

    /** If all that may be meant are alike, it does not matter which one is. */
    private Resolved<Function> untold(List<Candidate<Function>> candidates, Call call) {
        List<Candidate<Function>> fitting = new Choice<Function>(coercions, call.arguments()).fitting(candidates);
        boolean isAlike = fitting.stream()
                        .map(candidate -> List.of(
                                candidate.what().result(),
                                candidate.what().kind(),
                                candidate.what().isSet(),
                                candidate.what().volatility()))
                        .collect(Collectors.toSet())
                        .size()
                == 1;
        return isAlike ? resolution(fitting.get(0), call) : new Resolved.Untold<>();
    }
}
