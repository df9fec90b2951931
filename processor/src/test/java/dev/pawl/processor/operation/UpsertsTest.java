package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.CausedBreakage;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.Breakage;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement of the application fails after a key has gone exactly when that is what the effects say. */
@Tag("server")
final class UpsertsTest {

    private static final String UPSERT = "INSERT INTO accounts (id, email, tenant) VALUES (1, 'a', 1) ON CONFLICT ";

    /**
     * A key that goes.
     *
     * @param given what is there besides
     * @param drop what goes
     * @param statement what the application does
     * @param broken whom it breaks; null for nobody
     */
    private record Drop(
            Consumer<TableAlteration> given, Consumer<TableAlteration> drop, String statement, Breakage.Kind broken) {}

    static Stream<Arguments> drops() {
        return Majors.all().stream().flatMap(major -> all().stream().map(drop -> Arguments.of(major, drop)));
    }

    @ParameterizedTest(name = "PostgreSQL {0}, {index}")
    @MethodSource("drops")
    void failAsClaimed(int major, Drop each) throws SQLException {
        Consumer<Database> accounts = db -> {
            db.createTable("accounts")
                    .column("id", bigint().notNull())
                    .column("email", text())
                    .column("tenant", bigint())
                    .column("closed", bool().notNull().defaultTo(false))
                    .primaryKey("id")
                    .unique("accounts_email_key", "email")
                    .unique("accounts_tenant_email_key", "tenant", "email");
            each.given().accept(db.alterTable("accounts"));
        };
        List<Change> before = Rehearsal.of(accounts, Before.up(Schema.empty(), 1, major));
        Schema schema = Rehearsal.after(before, Schema.empty());
        List<Change> drop =
                Rehearsal.of(db -> each.drop().accept(db.alterTable("accounts")), Before.up(schema, 2, major));
        List<Breakage.Kind> claimed = drop.stream()
                .flatMap(change -> change.effects().stream())
                .flatMap(effects -> effects.breaks().stream())
                .map(CausedBreakage::kind)
                .toList();
        try (Sandbox sandbox = new Sandbox(major)) {
            sandbox.run(before);
            sandbox.run(each.statement());
            sandbox.run(drop);
            assertThat(state(sandbox, each.statement()))
                    .as("%s", claimed)
                    .isEqualTo(
                            each.broken() == null
                                    ? "fine"
                                    : each.broken() == Breakage.Kind.UPSERTS ? "42P10" : "42803");
        }
        assertThat(claimed.contains(each.broken() == null ? Breakage.Kind.UPSERTS : each.broken()))
                .isEqualTo(each.broken() != null);
    }

    private static String state(Sandbox sandbox, String statement) {
        try {
            sandbox.run(statement);
            return "fine";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static List<Drop> all() {
        Consumer<TableAlteration> nothing = table -> {};
        Consumer<TableAlteration> dropKey = table -> table.dropConstraint("accounts_email_key");
        Consumer<TableAlteration> dropIndex = table -> table.dropIndex("i");
        Breakage.Kind upserts = Breakage.Kind.UPSERTS;
        return List.of(
                new Drop(nothing, dropKey, UPSERT + "(email) DO NOTHING", upserts),
                new Drop(table -> table.addUnique("k", "email"), dropKey, UPSERT + "(email) DO NOTHING", null),
                new Drop(
                        table -> table.createIndex("i", on("email").unique().include("tenant")),
                        dropKey,
                        UPSERT + "(email) DO NOTHING",
                        null),
                new Drop(
                        table -> table.createIndex("i", on("email").unique().where("not closed")),
                        dropKey,
                        UPSERT + "(email) DO NOTHING",
                        upserts),
                new Drop(table -> table.createIndex("i", "email"), dropKey, UPSERT + "(email) DO NOTHING", upserts),
                new Drop(
                        table -> table.createIndex(
                                "i", onExpression("lower(email)").unique()),
                        dropKey,
                        UPSERT + "(email) DO NOTHING",
                        upserts),
                new Drop(
                        table -> table.createIndex("i", on("email").unique().where("not closed")),
                        dropIndex,
                        UPSERT + "(email) WHERE NOT closed DO NOTHING",
                        null),
                new Drop(
                        table -> table.dropConstraint("accounts_email_key")
                                .createIndex("i", on("email").unique().where("not closed")),
                        dropIndex,
                        UPSERT + "(email) WHERE NOT closed DO NOTHING",
                        upserts),
                new Drop(
                        table -> table.createIndex(
                                        "i", onExpression("lower(email)").unique())
                                .createIndex("j", onExpression("LOWER( email )").unique()),
                        dropIndex,
                        UPSERT + "(lower(email)) DO NOTHING",
                        null),
                new Drop(
                        table -> table.createIndex(
                                        "i",
                                        on("email").expression("tenant + 1").unique())
                                .createIndex(
                                        "j",
                                        onExpression("tenant+1")
                                                .descending("email")
                                                .unique()),
                        dropIndex,
                        UPSERT + "(email, (tenant + 1)) DO NOTHING",
                        null),
                new Drop(
                        table -> table.createIndex("i", on("email", "tenant").unique()),
                        table -> table.dropConstraint("accounts_tenant_email_key"),
                        UPSERT + "(tenant, email) DO NOTHING",
                        null),
                new Drop(
                        table -> table.createIndex(
                                "i", on("tenant", "email", "id").unique()),
                        table -> table.dropConstraint("accounts_tenant_email_key"),
                        UPSERT + "(tenant, email) DO NOTHING",
                        upserts),
                new Drop(
                        nothing,
                        table -> table.dropConstraint("accounts_pkey"),
                        UPSERT + "(id) DO UPDATE SET email = 'b'",
                        upserts),
                new Drop(
                        table -> table.addUnique("k", "id"),
                        table -> table.dropConstraint("accounts_pkey"),
                        UPSERT + "(id) DO UPDATE SET email = 'b'",
                        null),
                new Drop(
                        table -> table.addUnique("k", "id"),
                        table -> table.dropConstraint("accounts_pkey"),
                        "SELECT email FROM accounts GROUP BY id",
                        Breakage.Kind.GROUPED_READERS));
    }
}
