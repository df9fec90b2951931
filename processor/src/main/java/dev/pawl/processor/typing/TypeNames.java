package dev.pawl.processor.typing;

import dev.pawl.grammar.TypeName;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.SqlType;
import dev.pawl.processor.typing.resolve.Coercions;
import java.util.List;
import java.util.Optional;

/** Which type a name means. */
final class TypeNames {

    static final String PG_CATALOG = "pg_catalog";

    private final Catalogue catalogue;
    private final OwnObjects own;
    private final Coercions coercions;

    TypeNames(Catalogue catalogue, OwnObjects own, Coercions coercions) {
        this.catalogue = catalogue;
        this.own = own;
        this.coercions = coercions;
    }

    SqlType of(TypeName name) {
        List<String> names = name.names();
        boolean isBuiltIn =
                names.size() == 1 || (names.size() == 2 && names.get(0).equals(PG_CATALOG));
        if (!isBuiltIn || name.isOfColumn()) {
            return SqlType.UNTOLD;
        }
        SqlType type = catalogue
                .type(name.name())
                .or(() -> names.size() == 1 ? own.type(name.name()) : Optional.empty())
                .orElse(SqlType.UNTOLD);
        return name.dimensions() > 0 && type.element() == null
                ? coercions.array(type).orElse(SqlType.UNTOLD)
                : type;
    }
}
