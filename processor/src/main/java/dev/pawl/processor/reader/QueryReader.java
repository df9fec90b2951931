package dev.pawl.processor.reader;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.grammar.FuncCall;
import dev.pawl.grammar.Node;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.Volatility;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Queries, and what they call. */
final class QueryReader {

    /** Volatile functions of PostgreSQL's own that do nothing to tables. */
    private static final Set<String> HARMLESS = Set.of(
            "nextval",
            "setval",
            "currval",
            "lastval",
            "random",
            "gen_random_uuid",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7",
            "clock_timestamp",
            "timeofday",
            "set_config",
            "pg_sleep",
            "pg_notify",
            "txid_current",
            "pg_advisory_lock",
            "pg_advisory_unlock",
            "pg_advisory_xact_lock",
            "pg_try_advisory_lock",
            "pg_try_advisory_xact_lock");

    private QueryReader() {}

    static Deed read(Node node, Context context) {
        Effects effects = Effects.none();
        LockMode mode = node.nodes("lockingClause").isEmpty() ? LockMode.ACCESS_SHARE : LockMode.ROW_SHARE;
        for (QualifiedName table : Relations.in(node)) {
            effects = effects.and(table, mode);
        }
        Deed deed = Deed.of("SELECT").with(effects);
        for (Node call : node.find("FuncCall").toList()) {
            deed = withSetting(deed, call);
        }
        Deed set = deed;
        Optional<String> unknown = FuncCall.in(node)
                .filter(call -> !isKnown(call, context.before().postgres()))
                .map(call -> String.join(".", call.names()))
                .findFirst();
        return unknown.map(function -> set.with(Fact.Kind.UNKNOWN, "function `" + function + "` may do anything"))
                .orElse(set);
    }

    /** {@code set_config} is {@code SET} in another form. */
    private static Deed withSetting(Deed deed, Node call) {
        List<Node> arguments = call.nodes("args");
        boolean isSetting = new FuncCall(call).name().equals("set_config")
                && arguments.size() == 3
                && arguments.stream().limit(2).allMatch(argument -> argument.is("A_Const"));
        return isSetting
                ? SettingReader.set(
                        deed,
                        Parts.value(arguments.get(0)).toLowerCase(Locale.ROOT),
                        Parts.value(arguments.get(1)).toLowerCase(Locale.ROOT))
                : deed;
    }

    private static boolean isKnown(FuncCall call, int postgres) {
        boolean isOwn = call.names().size() == 1 || call.names().get(0).equals("pg_catalog");
        return isOwn && (HARMLESS.contains(call.name()) || isNotVolatile(call.name(), postgres));
    }

    private static boolean isNotVolatile(String name, int postgres) {
        List<Function> functions = Catalogue.of(postgres).functions(name);
        return !functions.isEmpty()
                && functions.stream()
                        .map(Function::volatility)
                        .noneMatch(volatility -> volatility == Volatility.VOLATILE || volatility == Volatility.UNKNOWN);
    }
}
