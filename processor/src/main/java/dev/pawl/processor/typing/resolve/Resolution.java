package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the choice of a candidate means: the types of its parameters and of its result. */
final class Resolution {

    private Resolution() {}

    static <T> Resolved<T> of(Coercions coercions, Candidate<T> candidate, List<SqlType> arguments) {
        Polymorphism polymorphism = new Polymorphism(coercions, arguments, candidate.parameters());
        if (!polymorphism.isConsistent()) {
            return new Resolved.Missing<>(Resolved.Reason.NO_SUCH_ARGUMENTS);
        }
        List<SqlType> parameters = new ArrayList<>();
        Volatility volatility = candidate.volatility();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<SqlType> parameter =
                    polymorphism.actual(candidate.parameters().get(i));
            if (parameter.isEmpty()) {
                return new Resolved.Missing<>(Resolved.Reason.UNDETERMINED);
            }
            parameters.add(parameter.get());
            volatility = volatility.and(conversion(coercions, arguments.get(i), parameter.get()));
            if (candidate.writesArguments()) {
                volatility = volatility.and(written(coercions, parameter.get()));
            }
        }
        Optional<SqlType> result = polymorphism.actual(candidate.result());
        return result.isEmpty()
                ? new Resolved.Missing<>(Resolved.Reason.UNDETERMINED)
                : new Resolved.Found<>(candidate.what(), result.get(), List.copyOf(parameters), volatility);
    }

    private static Volatility written(Coercions coercions, SqlType type) {
        SqlType text = coercions.catalogue().existing("text");
        return coercions.pathway(type, text, Context.EXPLICIT).orElse(Volatility.UNKNOWN);
    }

    private static Volatility conversion(Coercions coercions, SqlType from, SqlType to) {
        return from.isOpen() || to.is("any")
                ? Volatility.IMMUTABLE
                : coercions.pathway(from, to, Context.IMPLICIT).orElse(Volatility.IMMUTABLE);
    }
}
