package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.SqlType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code anyelement}, {@code anycompatible} and the like stand for in a call, which has to be the same everywhere.
 *
 * @see <a href="https://www.postgresql.org/docs/current/extend-type-system.html#EXTEND-TYPES-POLYMORPHIC">Polymorphic Types</a>
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_coerce.c">
 *     check_generic_type_consistency and enforce_generic_type_consistency</a>
 */
final class Polymorphism {

    private static final String COMPATIBLE = "anycompatible";

    private static final Set<String> NAMES = Set.of(
            "anyelement",
            "anyarray",
            "anynonarray",
            "anyenum",
            "anyrange",
            "anymultirange",
            COMPATIBLE,
            "anycompatiblearray",
            "anycompatiblenonarray",
            "anycompatiblerange",
            "anycompatiblemultirange");

    private final Coercions coercions;
    private final Family same = new Family();
    private final Family compatible = new Family();
    private final List<SqlType> compatibleElements = new ArrayList<>();
    private boolean isUntold;

    /** What one family of these types stands for, null where it is not known. */
    private static final class Family {
        private @Nullable SqlType element;
        private @Nullable SqlType array;
        private @Nullable SqlType range;
        private @Nullable SqlType multirange;
        private boolean isUsed;
        private boolean isNonArray;
        private boolean isEnum;
        private boolean isWrong;
    }

    Polymorphism(Coercions coercions, List<SqlType> arguments, List<SqlType> parameters) {
        this.coercions = coercions;
        for (int i = 0; i < arguments.size(); i++) {
            if (isPolymorphic(parameters.get(i))) {
                take(arguments.get(i), parameters.get(i).name());
            }
        }
        deduceSame();
        deduceCompatible();
    }

    static boolean isPolymorphic(SqlType type) {
        return NAMES.contains(type.name());
    }

    boolean isConsistent() {
        return isUntold || (!same.isWrong && !compatible.isWrong);
    }

    private void take(SqlType argument, String parameter) {
        isUntold |= argument.isUntold();
        Family family = parameter.startsWith(COMPATIBLE) ? compatible : same;
        family.isUsed = true;
        String form = parameter.substring(family == compatible ? COMPATIBLE.length() : "any".length());
        family.isNonArray |= form.equals("nonarray");
        family.isEnum |= form.equals("enum");
        if (argument.isOpen() || argument.isUntold()) {
            return;
        }
        switch (form) {
            case "array" -> family.array = takeArray(family, argument);
            case "range" -> family.range = agreed(family, family.range, argument);
            case "multirange" -> family.multirange = agreed(family, family.multirange, argument);
            default -> {
                if (family == compatible) {
                    compatibleElements.add(argument);
                } else {
                    same.element = agreed(same, same.element, argument);
                }
            }
        }
    }

    private SqlType takeArray(Family family, SqlType argument) {
        if (family == same) {
            return agreed(same, same.array, argument);
        }
        coercions.element(argument).ifPresentOrElse(compatibleElements::add, () -> compatible.isWrong = true);
        return argument;
    }

    private static SqlType agreed(Family family, @Nullable SqlType before, SqlType argument) {
        family.isWrong |= before != null && !before.equals(argument);
        return argument;
    }

    private void deduceSame() {
        if (same.array != null && !same.array.is("anyarray")) {
            element(same, coercions.element(same.array));
        }
        deduceRange(same);
        if (same.range != null) {
            element(same, coercions.subtype(same.range));
        }
        if (same.element != null) {
            same.isWrong |= same.isNonArray && same.element.element() != null;
            same.isWrong |= same.isEnum && same.element.kind() != Kind.ENUM;
        }
    }

    private void deduceRange(Family family) {
        if (family.multirange != null) {
            Optional<SqlType> range = coercions.range(family.multirange);
            family.isWrong |= range.isEmpty();
            family.range =
                    range.map(found -> agreed(family, family.range, found)).orElse(family.range);
        }
    }

    private static void element(Family family, Optional<SqlType> found) {
        family.isWrong |= found.isEmpty();
        family.element =
                found.map(element -> agreed(family, family.element, element)).orElse(family.element);
    }

    private void deduceCompatible() {
        if (!compatible.isUsed || isUntold) {
            return;
        }
        deduceRange(compatible);
        Optional<SqlType> bounds = Optional.ofNullable(compatible.range).flatMap(coercions::subtype);
        compatible.isWrong |= compatible.range != null && bounds.isEmpty();
        bounds.ifPresent(compatibleElements::add);
        Optional<SqlType> common = coercions.candidate(compatibleElements);
        compatible.isWrong |= common.isEmpty()
                || compatibleElements.stream()
                        .anyMatch(type -> !coercions.isPossible(type, common.get(), Context.IMPLICIT))
                || bounds.filter(found -> !found.equals(common.get())).isPresent()
                || (compatible.isNonArray && common.get().element() != null);
        compatible.element = common.orElse(null);
        compatible.array = common.flatMap(coercions::array).orElse(null);
    }

    /**
     * What a type stands for, itself if it is no such type.
     *
     * @return empty if the call does not tell
     */
    Optional<SqlType> actual(SqlType declared) {
        if (!isPolymorphic(declared)) {
            return Optional.of(declared);
        } else if (isUntold) {
            return Optional.of(SqlType.UNTOLD);
        }
        Family family = declared.name().startsWith(COMPATIBLE) ? compatible : same;
        if (!family.isUsed) {
            // only functions that read types' own texts are such
            return Optional.of(SqlType.UNTOLD);
        }
        String form = declared.name().substring(family == compatible ? COMPATIBLE.length() : "any".length());
        return switch (form) {
            case "array" ->
                family == same && family.array != null
                        ? Optional.of(family.array)
                        : Optional.ofNullable(family.element).flatMap(coercions::array);
            case "range" -> Optional.ofNullable(family.range);
            case "multirange" ->
                Optional.ofNullable(family.multirange)
                        .or(() -> Optional.ofNullable(family.range).flatMap(coercions::multirange));
            default -> Optional.ofNullable(family.element);
        };
    }
}
