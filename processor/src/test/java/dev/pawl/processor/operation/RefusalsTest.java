package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.*;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves against real servers that what rules refuse as mistakes fails indeed. */
@Tag("server")
final class RefusalsTest {

    /**
     * A mistake.
     *
     * @param change what is refused
     * @param state the SQLSTATE that PostgreSQL fails it with
     * @param then SQL that fails after the change, when the change itself does not
     * @param since the first major version on which it fails
     */
    private record Refusal(Consumer<Database> change, String state, String then, int since) {}

    static Stream<Arguments> refusals() {
        return Majors.all().stream()
                .flatMap(major -> all().stream()
                        .filter(refusal -> refusal.since() <= major)
                        .map(refusal -> Arguments.of(major, refusal)));
    }

    @ParameterizedTest(name = "PostgreSQL {0}, {index}")
    @MethodSource("refusals")
    void failsOnTheServer(int major, Refusal refusal) throws SQLException {
        Consumer<Database> shop = RefusalsTest::shop;
        Schema schema = Rehearsal.after(Rehearsal.of(shop, before(Schema.empty(), 1, major)), Schema.empty());
        try (Sandbox sandbox = new Sandbox(major)) {
            sandbox.run(Rehearsal.of(shop, before(Schema.empty(), 1, major)));
            sandbox.run("INSERT INTO users (id, email, data) VALUES (1, 'a', '{}'), (2, 'b', '[]')");
            List<Change> changes = Rehearsal.of(refusal.change(), before(schema, 2, major));

            assertThatThrownBy(() -> {
                        sandbox.run(changes);
                        sandbox.run(refusal.then());
                    })
                    .as("%s", changes.get(0).statements())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo(refusal.state()));
        }
    }

    private static Before before(Schema schema, long version, int major) {
        return Before.up(schema, version, major);
    }

    private static void shop(Database db) {
        db.createTable("users")
                .column("id", bigint().notNull())
                .column("email", text())
                .column("data", json())
                .column("details", jsonb())
                .column("seen_at", timestamptz())
                .column("share", real())
                .column("labels", text().array())
                .primaryKey("id");
        db.createTable("orders")
                .column("user_id", bigint().notNull())
                .column("count", bigint().notNull().defaultTo(1L))
                .column("note", text());
        db.createTable("numbered").column("id", bigint().generatedAlwaysAsIdentity());
    }

    private static List<Refusal> all() {
        return Stream.of(indexes(), expressions(), rows(), keys(), names(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Refusal> indexes() {
        return List.of(
                index(on("id", "email").using(IndexMethod.HASH), "0A000"),
                index(on("id").using(IndexMethod.HASH).unique(), "0A000"),
                index(on("id").using(IndexMethod.HASH).include("email"), "0A000"),
                index(on("details").using(IndexMethod.GIN).include("email"), "0A000"),
                index(on("details").using(IndexMethod.GIN).unique(), "0A000"),
                index(on("id").using(IndexMethod.BRIN).include("email"), "0A000"),
                index(on("id").descending("email").using(IndexMethod.BRIN), "0A000"),
                index(on("email", "email").using(IndexMethod.SPGIST), "0A000"),
                index(on("email").using(IndexMethod.GIN), "42704"),
                index(on("id").using(IndexMethod.GIST), "42704"),
                index(on("details").using(IndexMethod.BRIN), "42704"),
                index(on("data"), "42704"),
                index(on("data").using(IndexMethod.HASH), "42704"),
                index(on("id").where("seen_at > now()"), "42P17"),
                index(on("id").where("seen_at > current_date"), "42P17"),
                index(onExpression("random()"), "42P17"),
                index(onExpression("to_char(seen_at, 'YYYY')"), "42P17"),
                index(onExpression("concat(email, email)"), "42P17"),
                index(onExpression("seen_at::date"), "42P17"),
                index(onExpression("lower(email), lower(email)"), "42601"),
                index(onExpression("(select 1)"), "0A000"),
                of(db -> db.alterTable("users").addUnique("k", "data"), "42704"),
                of(
                        db -> db.alterTable("users")
                                .addColumn("code", text().defaultTo(""))
                                .addUnique("k", "code"),
                        "23505"));
    }

    private static List<Refusal> expressions() {
        return List.of(
                check("length(email > 0", "42601"),
                check("email = 'a", "42601"),
                check("id > 0, id < 9", "42601"),
                check("id in (select 1)", "0A000"),
                withDefault("pending", "0A000"),
                withDefault("lower(email)", "0A000"),
                withDefault("(select 'a')", "0A000"),
                withDefault("max('a')", "42803"),
                withDefault("generate_series(1, 2)::text", "0A000"),
                of(
                        db -> db.alterTable("users")
                                .addColumn("c", text().notNull().defaultTo(expression("null"))),
                        "23502"));
    }

    private static List<Refusal> rows() {
        return List.of(
                of(db -> db.insertInto("orders", "user_id").row(sqlNull()), "23502"),
                of(db -> db.insertInto("users", "email").row("a"), "23502"),
                of(db -> db.insertInto("users", "id").row(7).row(7), "23505"),
                of(db -> db.deleteFrom("users", "data").row("{}"), "42883"),
                of(db -> db.insertInto("users", "id", "share").row(7, 1e39), "22003"),
                of(db -> db.insertInto("users", "id", "share").row(7, 1e-50), "22003"),
                of(db -> db.insertInto("users", "id").row("99999999999999999999"), "22003"),
                of(db -> db.insertInto("users", "id", "labels").row(7, "{a,b"), "22P02"),
                of(db -> db.insertInto("users", "id", "labels").row(7, "[\"a\"]"), "22P02"),
                of(db -> db.insertInto("users", "id", "email").row(7, "a\0"), "08P01"));
    }

    private static List<Refusal> keys() {
        return List.of(
                of(db -> db.alterTable("users").addPrimaryKey("k", "email"), "42P16"),
                of(
                        db -> db.createTable("t")
                                .column("id", bigint())
                                .primaryKey("id")
                                .primaryKey("id"),
                        "42P16"),
                of(db -> db.alterTable("users").addUnique("k", "email", "email"), "42701"),
                of(db -> db.createTable("t").column("id", bigint()).primaryKey("id", "id"), "42701"),
                of(
                        db -> db.alterTable("orders")
                                .addForeignKey(List.of("user_id", "user_id"), references("users", "id", "id")),
                        "42830"));
    }

    private static List<Refusal> names() {
        return List.of(
                of(db -> db.createTable("t").column("xmax", bigint()), "42701"),
                of(db -> db.alterTable("users").addColumn("ctid", bigint()), "42701"),
                of(db -> db.alterTable("users").renameColumn("email", "tableoid"), "42701"),
                of(db -> db.alterTable("users").renameColumn("email", "xmin"), "42701"),
                of(db -> db.alterTable("users").addColumn("cmin", bigint()), "42701"),
                of(db -> db.alterTable("users").addColumn("cmax", bigint()), "42701"),
                of(db -> db.createTable("numbered_id_seq"), "42P07"),
                of(db -> db.renameTable("users", "numbered_id_seq"), "42P07"),
                of(db -> db.alterTable("users").createIndex("numbered_id_seq", "email"), "42P07"),
                new Refusal(
                        db -> db.alterTable("numbered").addCheck("numbered_id_not_null", "id > 0"),
                        "42710",
                        "SELECT 1",
                        18),
                new Refusal(
                        db -> db.alterTable("numbered").addUnique("numbered_id_not_null", "id"),
                        "23505",
                        "SELECT 1",
                        18));
    }

    private static List<Refusal> others() {
        String insert = "INSERT INTO orders VALUES (1)";
        return List.of(
                new Refusal(db -> db.alterTable("orders").dropDefault("count"), "23502", insert, 14),
                new Refusal(db -> db.alterTable("orders").setNotNull("note"), "23502", insert, 14),
                new Refusal(
                        db -> db.alterTable("orders").addCheck("note_check", "note is not null"), "23514", insert, 14),
                new Refusal(
                        db -> db.alterTable("orders")
                                .addColumn("state", text().notNull().defaultTo(""))
                                .dropDefault("state"),
                        "23502",
                        insert,
                        14),
                new Refusal(
                        db -> db.alterTable("orders")
                                .addForeignKey(
                                        "fk",
                                        "user_id",
                                        references("users", "id").onDelete(ReferentialAction.SET_NULL)),
                        "23502",
                        "INSERT INTO orders VALUES (1); DELETE FROM users WHERE id = 1",
                        14),
                new Refusal(
                        db -> db.alterTable("orders")
                                .addForeignKey(
                                        "fk",
                                        "user_id",
                                        references("users", "id").onDelete(ReferentialAction.SET_DEFAULT)),
                        "23502",
                        "INSERT INTO orders VALUES (1); DELETE FROM users WHERE id = 1",
                        14));
    }

    private static Refusal of(Consumer<Database> change, String state) {
        return new Refusal(change, state, "SELECT 1", 14);
    }

    private static Refusal index(Index index, String state) {
        return of(db -> db.alterTable("users").createIndex("i", index), state);
    }

    private static Refusal check(String condition, String state) {
        return of(db -> db.alterTable("users").addCheck("c", condition), state);
    }

    private static Refusal withDefault(String sql, String state) {
        return of(db -> db.alterTable("users").setDefault("email", expression(sql)), state);
    }
}
