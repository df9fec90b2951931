package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No operation does such work today, so there is no case in {@code rules/blocking-work} that could be refused. */
final class BlockingWorkTest {

    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final long EARLIER = 1;
    private static final long NOW = 2;

    @Test
    void rejectsScanThatKeepsWritersOut() {
        Effects effects = Effects.lock(ORDERS, LockMode.SHARE_ROW_EXCLUSIVE).scanning(ORDERS);

        assertThat(headlines(effects, EARLIER))
                .containsExactly("this reads all of `orders` while nobody can write to it");
    }

    @Test
    void rejectsRewriteOfOneTableThatKeepsEverybodyOutOfAnother() {
        Effects effects = Effects.lock(ORDERS, LockMode.ACCESS_EXCLUSIVE)
                .and(QualifiedName.of("users"), LockMode.ACCESS_SHARE)
                .working(QualifiedName.of("users"), Work.Kind.REWRITE, null);

        assertThat(headlines(effects, EARLIER)).containsExactly("this rewrites `users` while nobody can use `orders`");
    }

    @Test
    void acceptsScanThatBlocksNobody() {
        Effects effects = Effects.lock(ORDERS, LockMode.SHARE_UPDATE_EXCLUSIVE).scanning(ORDERS);

        assertThat(headlines(effects, EARLIER)).isEmpty();
    }

    @Test
    void acceptsWorkOnTableOfThisMigration() {
        Effects effects = Effects.lock(ORDERS, LockMode.ACCESS_EXCLUSIVE).scanning(ORDERS);

        assertThat(headlines(effects, NOW)).isEmpty();
    }

    private static List<String> headlines(Effects effects, long madeIn) {
        Operation operation = new DropNotNull(ORDERS, "note");
        Schema schema = Schema.empty().with(Table.of(ORDERS, Map.of(), null, madeIn, new SqlTexts()));
        Change change = new Change(
                null,
                new WrittenOperation(operation, new Origin(new Location(null, null), List.of())),
                Before.up(schema, NOW, 14),
                new Mentions(List.of(), List.of(), List.of()),
                List.of(Statement.of("...", effects)),
                schema);
        List<String> headlines = new ArrayList<>();
        new BlockingWork().checkChange(change, (location, message) -> headlines.add(message.headline()));
        return headlines;
    }
}
