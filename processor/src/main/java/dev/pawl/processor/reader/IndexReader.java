package dev.pawl.processor.reader;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.RangeVar;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.schema.OtherObject;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code CREATE INDEX}. */
final class IndexReader {

    private static final String ASCENDING = "SORTBY_ASC";
    private static final String DESCENDING = "SORTBY_DESC";

    private final Node node;
    private final Context context;
    private final QualifiedName table;
    private final String name;

    private IndexReader(Node node, Context context) {
        this.node = node;
        this.context = context;
        this.table = Relations.of(node, "relation");
        this.name = node.text("idxname").orElse(Operation.UNNAMED);
    }

    static List<Deed> read(Node node, Context context) {
        return List.of(new IndexReader(node, context).deed());
    }

    private Deed deed() {
        boolean isConcurrent = node.flag("concurrent");
        boolean isOnlyOfParent =
                node.node("relation").map(each -> new RangeVar(each).isOnly()).orElse(false);
        Effects lock = Effects.lock(table, isConcurrent ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE);
        boolean isThere = node.flag("if_not_exists") && isKnown();
        Deed deed = Deed.of(isConcurrent ? "CREATE INDEX CONCURRENTLY" : "CREATE INDEX")
                .with(isThere || isOnlyOfParent ? lock : lock.working(table, Work.Kind.INDEX_BUILD, null))
                .with(isConcurrent, Fact.Kind.REFUSED_IN_TRANSACTION, "")
                .with(isConcurrent && node.flag("if_not_exists"), Fact.Kind.TRUSTS_NAME, name);
        if (isThere) {
            return deed;
        }
        Optional<Index> index = index();
        boolean isOfView = context.has("materialized view", table);
        if (index.isPresent() && !isOnlyOfParent && !isOfView) {
            CreateIndex create = new CreateIndex(table, name, index.get());
            return isConcurrent || !SayableIndex.isSayable(create) ? deed.like(create) : deed.as(create);
        }
        return name.isEmpty()
                ? deed
                : deed.changing(schema -> schema.with(
                        OtherObject.index(qualified(), table, context.before().version())));
    }

    private boolean isKnown() {
        return context.tableOf(qualified()).isPresent() || context.has("index", qualified());
    }

    /** An index is in the schema of its table. */
    private QualifiedName qualified() {
        return table.sibling(name);
    }

    /** Empty where the model has nothing like it. */
    private Optional<Index> index() {
        Optional<IndexMethod> method = Arrays.stream(IndexMethod.values())
                .filter(each -> each.sql()
                        .equals(node.text("accessMethod").orElse("btree").toLowerCase(Locale.ROOT)))
                .findFirst();
        List<Node> elements = node.nodes("indexParams");
        List<String> written =
                context.words().listed(Words.start(node.node("relation").orElse(node)));
        List<Index.Key> keys = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Optional<Index.Key> key = i < written.size() ? key(elements.get(i), written.get(i)) : Optional.empty();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        boolean isWhole = !node.flag("nulls_not_distinct")
                && node.nodes("options").isEmpty()
                && node.text("tableSpace").isEmpty()
                && node.nodes("indexIncludingParams").stream()
                        .allMatch(each -> each.text("name").isPresent());
        return isWhole
                ? method.map(each -> new Index(
                        List.copyOf(keys),
                        node.flag("unique"),
                        each,
                        node.nodes("indexIncludingParams").stream()
                                .map(column -> column.text("name").orElse(""))
                                .toList(),
                        node.node("whereClause")
                                .map(condition -> context.words().rest("where", condition))
                                .orElse(null)))
                : Optional.empty();
    }

    private static Optional<Index.Key> key(Node element, String written) {
        String order = element.text("ordering").orElse("");
        boolean isPlain = element.names("opclass").isEmpty()
                && element.names("collation").isEmpty()
                && element.text("nulls_ordering")
                        .map("SORTBY_NULLS_DEFAULT"::equals)
                        .orElse(true);
        if (!isPlain) {
            return Optional.empty();
        }
        return element.text("name")
                .map(column -> new Index.Key(column, false, order.equals(DESCENDING)))
                .or(() -> Optional.of(new Index.Key(expression(written, order), true, order.equals(DESCENDING))));
    }

    private static String expression(String written, String order) {
        String sql = order.equals(ASCENDING) || order.equals(DESCENDING)
                ? written.replaceFirst("(?i)\\s*\\b(asc|desc)$", "")
                : written;
        return sql.startsWith("(") && sql.endsWith(")")
                ? sql.substring(1, sql.length() - 1).strip()
                : sql;
    }
}
