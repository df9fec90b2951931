package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.Parameter;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that take as many arguments as a call has, with those that have defaults or take any number.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/catalog/namespace.c">FuncnameGetCandidates</a>
 */
final class Signatures {

    private final Coercions coercions;
    private final Call call;

    Signatures(Coercions coercions, Call call) {
        this.coercions = coercions;
        this.call = call;
    }

    List<Candidate<Function>> of(List<Function> functions) {
        Map<List<SqlType>, Candidate<Function>> byParameters = new LinkedHashMap<>();
        List<Candidate<Function>> doubles = new ArrayList<>();
        for (Function function : functions) {
            candidate(function).ifPresent(candidate -> {
                Candidate<Function> before = byParameters.get(candidate.parameters());
                if (before == null || isBetter(candidate, before)) {
                    byParameters.put(candidate.parameters(), candidate);
                } else if (!isBetter(before, candidate)) {
                    doubles.add(candidate);
                }
            });
        }
        List<Candidate<Function>> all = new ArrayList<>(byParameters.values());
        all.addAll(doubles);
        return all;
    }

    private static boolean isBetter(Candidate<Function> one, Candidate<Function> other) {
        return one.isSpread() == other.isSpread() ? one.defaults() < other.defaults() : other.isSpread();
    }

    private Optional<Candidate<Function>> candidate(Function function) {
        int given = call.arguments().size();
        int wanted = function.parameters().size();
        boolean isSpread = function.isVariadic() && !call.isVariadic() && wanted <= given;
        if (call.hasNames()) {
            return function.isVariadic() && !call.isVariadic() ? Optional.empty() : named(function);
        } else if (given < function.needed() || (given > wanted && !isSpread)) {
            return Optional.empty();
        }
        List<SqlType> parameters = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            parameters.add(
                    isSpread && i >= wanted - 1
                            ? spread(function)
                            : function.parameters().get(i).type());
        }
        return Optional.of(Candidate.of(function, parameters, Math.max(0, wanted - given), isSpread));
    }

    private SqlType spread(Function function) {
        SqlType last =
                function.parameters().get(function.parameters().size() - 1).type();
        return switch (last.name()) {
            case "any" -> last;
            case "anyarray" -> coercions.catalogue().existing("anyelement");
            case "anycompatiblearray" -> coercions.catalogue().existing("anycompatible");
            default -> coercions.element(last).orElse(SqlType.UNTOLD);
        };
    }

    private Optional<Candidate<Function>> named(Function function) {
        List<Parameter> left = new ArrayList<>(function.parameters());
        List<SqlType> types = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            String name = call.names().get(i);
            Optional<Parameter> parameter = name == null
                    ? left.stream().findFirst()
                    : left.stream().filter(each -> name.equals(each.name())).findFirst();
            if (parameter.isEmpty()) {
                return Optional.empty();
            }
            left.remove(parameter.get());
            types.add(parameter.get().type());
        }
        return left.stream().allMatch(Parameter::isOptional)
                ? Optional.of(Candidate.of(function, types, left.size(), false))
                : Optional.empty();
    }
}
