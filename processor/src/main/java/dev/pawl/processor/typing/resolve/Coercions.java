package dev.pawl.processor.typing.resolve;

import dev.pawl.processor.typing.catalogue.Cast;
import dev.pawl.processor.typing.catalogue.Cast.Context;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.catalogue.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a value of one type becomes one of another.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/parse_coerce.c">parse_coerce.c</a>
 */
public final class Coercions {

    /** Arrays that no other array is converted to one by one. */
    private static final Set<String> VECTORS = Set.of("int2vector", "oidvector");

    private final Catalogue catalogue;

    public Coercions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /**
     * What becoming another type depends on, of a value that is no text between quotes.
     *
     * @return empty if it is refused
     */
    public Optional<Volatility> pathway(SqlType from, SqlType to, Context context) {
        if (from.equals(to)) {
            return Optional.of(Volatility.IMMUTABLE);
        } else if (from.isUntold() || to.isUntold()) {
            return Optional.of(Volatility.UNKNOWN);
        }
        Optional<Cast> cast = catalogue.cast(from, to);
        if (cast.isPresent()) {
            return cast.filter(found -> context.compareTo(found.context()) >= 0)
                    .map(found -> volatility(found, from, to));
        }
        return elements(from, to, context).or(() -> text(from, to, context));
    }

    private static Volatility volatility(Cast cast, SqlType from, SqlType to) {
        return switch (cast.method()) {
            case BINARY -> Volatility.IMMUTABLE;
            case FUNCTION -> cast.volatility();
            case TEXT -> from.output().and(to.input());
        };
    }

    /** Whether a value becomes another type without a function: it is seen otherwise, or written and read. */
    public boolean isSeenAs(SqlType from, SqlType to) {
        return from.isOpen()
                || from.equals(to)
                || catalogue
                        .cast(from, to)
                        .map(cast -> cast.method() != Cast.Method.FUNCTION)
                        .orElseGet(() -> text(from, to, Context.EXPLICIT).isPresent());
    }

    private Optional<Volatility> elements(SqlType from, SqlType to, Context context) {
        Optional<SqlType> before = element(from);
        Optional<SqlType> after = element(to);
        return before.isEmpty() || after.isEmpty() || VECTORS.contains(to.name())
                ? Optional.empty()
                : pathway(before.get(), after.get(), context);
    }

    private static Optional<Volatility> text(SqlType from, SqlType to, Context context) {
        boolean isWritten = context != Context.IMPLICIT && to.isString();
        boolean isRead = context == Context.EXPLICIT && from.isString();
        return isWritten || isRead ? Optional.of(from.output().and(to.input())) : Optional.empty();
    }

    /** Whether a value, which may be a text between quotes, can become one of another type, as a parameter too. */
    public boolean isPossible(SqlType from, SqlType to, Context context) {
        return arePossible(List.of(from), List.of(to), context);
    }

    /** Whether arguments fit the parameters at the same places, and the parameters' types fit each other. */
    boolean arePossible(List<SqlType> from, List<SqlType> to, Context context) {
        boolean isPolymorphic = false;
        for (int i = 0; i < from.size(); i++) {
            SqlType target = to.get(i);
            if (Polymorphism.isPolymorphic(target)) {
                isPolymorphic = true;
            } else if (!isPossibleAlone(from.get(i), target, context)) {
                return false;
            }
        }
        return !isPolymorphic || new Polymorphism(this, from, to).isConsistent();
    }

    private boolean isPossibleAlone(SqlType from, SqlType to, Context context) {
        return to.is("any")
                || from.isOpen()
                || from.isUntold()
                || to.isUntold()
                || pathway(from, to, context).isPresent();
    }

    /** The type of the elements of an array. */
    public Optional<SqlType> element(SqlType type) {
        return Optional.ofNullable(type.element()).flatMap(catalogue::type);
    }

    /** The type of arrays of a type. */
    public Optional<SqlType> array(SqlType type) {
        return Optional.ofNullable(type.array()).flatMap(catalogue::type);
    }

    /** The type of the bounds of a range. */
    Optional<SqlType> subtype(SqlType type) {
        return Optional.ofNullable(type.subtype()).flatMap(catalogue::type);
    }

    Optional<SqlType> multirange(SqlType range) {
        return Optional.ofNullable(range.multirange()).flatMap(catalogue::type);
    }

    /** The type of the ranges that a multirange is made of. */
    Optional<SqlType> range(SqlType multirange) {
        return catalogue
                .type(multirange.name().replace("multirange", "range"))
                .filter(range -> multirange.name().equals(range.multirange()));
    }

    /**
     * The type that values of several types become, as in CASE or ARRAY.
     *
     * @return empty if they do not fit each other
     */
    public Optional<SqlType> common(List<SqlType> types) {
        return candidate(types)
                .filter(found -> types.stream().allMatch(type -> isPossible(type, found, Context.IMPLICIT)));
    }

    /** The type that is tried first, whether or not all can become it: select_common_type. */
    Optional<SqlType> candidate(List<SqlType> types) {
        if (types.stream().anyMatch(SqlType::isUntold)) {
            return Optional.of(SqlType.UNTOLD);
        }
        List<SqlType> rest = new ArrayList<>(types);
        SqlType best = rest.isEmpty() ? catalogue.existing("unknown") : rest.remove(0);
        for (SqlType next : rest) {
            if (next.isOpen() || next.equals(best)) {
                continue;
            }
            if (best.isOpen()) {
                best = next;
            } else if (next.category() != best.category()) {
                return Optional.empty();
            } else if (!best.isPreferred()
                    && isPossible(best, next, Context.IMPLICIT)
                    && !isPossible(next, best, Context.IMPLICIT)) {
                best = next;
            }
        }
        return Optional.of(best.isOpen() ? catalogue.existing("text") : best);
    }
}
