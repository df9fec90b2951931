package dev.pawl.processor.operation;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.character;
import static dev.pawl.dsl.Columns.date;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.inet;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.interval;
import static dev.pawl.dsl.Columns.json;
import static dev.pawl.dsl.Columns.jsonb;
import static dev.pawl.dsl.Columns.numeric;
import static dev.pawl.dsl.Columns.real;
import static dev.pawl.dsl.Columns.smallint;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.time;
import static dev.pawl.dsl.Columns.timestamp;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.userDefined;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.TableAlteration;
import java.util.List;
import java.util.function.Consumer;

/** Columns that get another type, with and without things that depend on them. */
final class TypeScenarios {

    private TypeScenarios() {}

    static List<Scenario> all() {
        return List.of(
                name("varchar(50) to varchar(100)", varchar(100)),
                name("varchar(50) to text", text()),
                name("varchar(50) to varchar(20)", varchar(20))
                        .failsOn(
                                "UPDATE users SET name = repeat('x', 21) WHERE id IN (7, 8);"
                                        + " UPDATE users SET name = 'x' || repeat(' ', 30) WHERE id = 9",
                                "id=7",
                                "id=8"),
                name("varchar(50) to char(9)", character(9))
                        .failsOn("UPDATE users SET name = repeat('x', 10) WHERE id = 7", "id=7"),
                name("varchar(50) to itself", varchar(50)),
                name("varchar(50) to char(50)", character(50)),
                name("varchar(50) to text, indexed", text()).given(users(users -> users.createIndex("i", "name"))),
                name("varchar(50) to text, unique", text()).given(users(users -> users.addUnique("u", "name"))),
                name("varchar(50) to text, included", text())
                        .given(users(users -> users.createIndex("i", on("id").include("name")))),
                name("varchar(50) to text, index on an expression", text())
                        .given(users(users -> users.createIndex("i", onExpression("lower(name)")))),
                name("varchar(50) to text, partial index", text())
                        .given(users(users -> users.createIndex("i", on("id").where("name <> ''")))),
                name("varchar(50) to text, partial index on it", text())
                        .given(users(users -> users.createIndex("i", on("name").where("id > 0")))),
                name("varchar(50) to text, check", text()).given(users(users -> users.addCheck("c", "name <> ''"))),
                name("varchar(50) to itself, check", varchar(50))
                        .given(users(users -> users.addCheck("c", "name <> ''"))),
                name("varchar(50) to itself, partial index", varchar(50))
                        .given(users(users -> users.createIndex("i", on("id").where("name <> ''")))),
                name("varchar(50) to text, check and partial index", text())
                        .given(users(users ->
                                users.addCheck("c", "name <> ''").createIndex("i", on("id").where("name <> ''")))),
                name("varchar(50) to text, check on another column", text())
                        .given(users(users -> users.addCheck("c", "email <> ''"))),
                name("varchar(50) to text, default", text()).given(users(users -> users.setDefault("name", "x"))),
                type("text to varchar(255)", "email", varchar(255))
                        .failsOn("UPDATE users SET email = repeat('x', 256) WHERE id = 7", "id=7"),
                type("text to a type of the user", "email", userDefined("mytext"))
                        .first("CREATE DOMAIN mytext AS text")
                        .claimsMoreThanHappens(),
                type("integer to bigint", "age", bigint()),
                type("integer to smallint", "age", smallint())
                        .failsOn(
                                "UPDATE users SET age = CASE id WHEN 7 THEN 32768 WHEN 8 THEN -32769 WHEN 9 THEN 32767"
                                        + " WHEN 10 THEN -32768 END WHERE id BETWEEN 7 AND 11",
                                "id=7",
                                "id=8"),
                type("integer to numeric(4, 2)", "age", numeric(4, 2))
                        .failsOn("UPDATE users SET age = 100 WHERE id = 7", "id=7"),
                type("double precision to integer", "n", integer())
                        .given(users(users -> users.addColumn("n", doublePrecision())))
                        .failsOn(
                                "UPDATE users SET n = CASE id WHEN 7 THEN 'NaN' WHEN 8 THEN 2147483647.5"
                                        + " WHEN 9 THEN 2147483647.4 END::float8 WHERE id BETWEEN 7 AND 10",
                                "id=7",
                                "id=8"),
                type("real to numeric(3, 1)", "n", numeric(3, 1))
                        .given(users(users -> users.addColumn("n", real())))
                        .failsOn(
                                "UPDATE users SET n = CASE id WHEN 7 THEN 99.95 WHEN 8 THEN 99.94"
                                        + " WHEN 9 THEN 'NaN' END::real WHERE id BETWEEN 7 AND 10",
                                "id=7"),
                type("integer to bigint, indexed and checked", "age", bigint())
                        .given(users(
                                users -> users.addCheck("c", "age >= 0").createIndex("i", onExpression("age + 1")))),
                type("integer to itself", "age", integer()),
                type("jsonb to json", "data", json()),
                Scenario.of("numeric(10, 2) to numeric(12, 2)", price(numeric(12, 2))),
                Scenario.of("numeric(10, 2) to numeric", price(numeric())),
                Scenario.of("numeric(10, 2) to numeric(12, 3)", price(numeric(12, 3))),
                Scenario.of("numeric(10, 2) to numeric(9, 1)", price(numeric(9, 1)))
                        .failsOn("UPDATE orders SET price = -99999999.95 WHERE id = 7", "id=7"),
                Scenario.of("numeric(10, 2) to smallint", price(smallint()))
                        .failsOn(
                                "UPDATE orders SET price = CASE id WHEN 7 THEN 32767.5 ELSE 32767.49 END WHERE id IN (7, 8)",
                                "id=7"),
                Scenario.of("numeric(10, 2) to numeric(9, 2)", price(numeric(9, 2)))
                        .failsOn("UPDATE orders SET price = 10000000 WHERE id = 7", "id=7"),
                type("text to citext", "email", userDefined("citext")).first(CITEXT),
                type("text to citext, indexed", "email", userDefined("citext"))
                        .first(CITEXT)
                        .given(users(users -> users.createIndex("i", "email"))),
                type("text to citext, included", "email", userDefined("citext"))
                        .first(CITEXT)
                        .given(users(users -> users.createIndex("i", on("id").include("email")))),
                type("text to citext, unique", "email", userDefined("citext"))
                        .first(CITEXT)
                        .given(users(users -> users.addUnique("u", "email"))),
                type("text to citext, referring", "login", userDefined("citext"))
                        .first(CITEXT)
                        .given(db -> {
                            db.createTable("logins")
                                    .column("name", text().notNull())
                                    .primaryKey("name");
                            db.alterTable("users")
                                    .addColumn("login", text())
                                    .addForeignKey("fk", "login", references("logins", "name"));
                        })
                        .then("INSERT INTO logins SELECT email FROM users; UPDATE users SET login = email"),
                Scenario.of(
                                "text to citext, referred to",
                                db -> db.alterTable("logins").alterColumnType("name", userDefined("citext")))
                        .first(CITEXT)
                        .given(db -> {
                            db.createTable("logins")
                                    .column("name", text().notNull())
                                    .primaryKey("name");
                            db.alterTable("users")
                                    .addColumn("login", userDefined("citext"))
                                    .addForeignKey("fk", "login", references("logins", "name"));
                        })
                        .then("INSERT INTO logins SELECT email FROM users; UPDATE users SET login = email"),
                type("varchar to citext", "name", userDefined("citext")).first(CITEXT),
                added("citext to text, indexed", userDefined("citext"), text())
                        .first(CITEXT)
                        .given(users(users ->
                                users.addColumn("n", userDefined("citext")).createIndex("i", "n"))),
                added("cidr to inet, indexed", userDefined("cidr"), inet())
                        .given(users(users ->
                                users.addColumn("n", userDefined("cidr")).createIndex("i", "n"))),
                added("inet to cidr", inet(), userDefined("cidr")),
                added("integer to oid, indexed", integer(), userDefined("oid"))
                        .given(users(users -> users.addColumn("n", integer()).createIndex("i", "n"))),
                added("xml to text", userDefined("xml"), text()),
                added("varbit(3) to varbit(8)", userDefined("varbit(3)"), userDefined("varbit(8)")),
                added("varbit(8) to varbit(3)", userDefined("varbit(8)"), userDefined("varbit(3)")),
                added("varbit(3) to varbit", userDefined("varbit(3)"), userDefined("varbit")),
                added("bit(3) to varbit(3)", userDefined("bit(3)"), userDefined("varbit(3)")),
                added("bit(3) to varbit", userDefined("bit(3)"), userDefined("varbit")),
                added("timestamptz(3) to timestamptz", userDefined("timestamptz(3)"), timestamptz()),
                added("timestamptz to timestamptz(6)", timestamptz(), userDefined("timestamptz(6)")),
                added("timestamptz to timestamptz(3)", timestamptz(), userDefined("timestamptz(3)")),
                added("timestamp(3) to timestamp(4)", userDefined("timestamp(3)"), userDefined("timestamp(4)")),
                added("time to time(3)", time(), userDefined("time(3)")),
                added("time(3) to time(6)", userDefined("time(3)"), userDefined("time(6)")),
                added("timetz(3) to timetz", userDefined("timetz(3)"), userDefined("timetz")),
                added("interval(3) to interval", userDefined("interval(3)"), interval()),
                added("interval(3) to interval(4)", userDefined("interval(3)"), userDefined("interval(4)")),
                added("interval to interval(3)", interval(), userDefined("interval(3)")),
                added(
                        "numeric(4, 1)[] to numeric[]",
                        numeric(4, 1).array(),
                        numeric().array()),
                added(
                        "numeric(4, 1)[] to numeric(5, 1)[]",
                        numeric(4, 1).array(),
                        numeric(5, 1).array()),
                added("varchar(3)[] to text[]", varchar(3).array(), text().array()),
                added("char(3) to char(5)", character(3), character(5)),
                added("char(3) to text", character(3), text()),
                added("json to jsonb", json(), jsonb()),
                added("date to timestamptz", date(), timestamptz()),
                added("timestamp to timestamptz", timestamp(), timestamptz()).first(UTC),
                added("timestamptz to timestamp", timestamptz(), timestamp()).first(UTC),
                added("timestamp(3) to timestamptz", userDefined("timestamp(3)"), timestamptz())
                        .first(UTC),
                added("timestamp(3) to timestamptz(3)", userDefined("timestamp(3)"), userDefined("timestamptz(3)"))
                        .first(UTC),
                added(
                                "timestamp[] to timestamptz[]",
                                timestamp().array(),
                                timestamptz().array())
                        .first(UTC),
                added("timestamptz to date", timestamptz(), date()).first(UTC),
                added("timestamp to timestamptz, indexed", timestamp(), timestamptz())
                        .first(UTC)
                        .given(users(users -> users.addColumn("n", timestamp()).createIndex("i", "n"))),
                added("timestamp to timestamptz, checked", timestamp(), timestamptz())
                        .first(UTC)
                        .given(users(users -> users.addColumn("n", timestamp()).addCheck("c", "n > '2020-01-01'"))),
                Scenario.of(
                                "timestamp to timestamptz, referred to",
                                db -> db.alterTable("days").alterColumnType("at", timestamptz()))
                        .first(UTC)
                        .given(db -> {
                            db.createTable("days")
                                    .column("at", timestamp().notNull())
                                    .primaryKey("at");
                            db.alterTable("users")
                                    .addColumn("day", timestamp())
                                    .addForeignKey("fk", "day", references("days", "at"));
                        })
                        .then("INSERT INTO days VALUES ('2026-01-31'); UPDATE users SET day = '2026-01-31'"),
                Scenario.of(
                                "both ends of a foreign key, referencing",
                                db -> db.alterTable("orders").alterColumnType("parent", text()))
                        .given(TypeScenarios::joined)
                        .then("UPDATE orders SET parent = 'name' || id"),
                Scenario.of(
                                "both ends of a foreign key, referenced",
                                db -> db.alterTable("users").alterColumnType("name", text()))
                        .given(TypeScenarios::joined)
                        .then("UPDATE orders SET parent = 'name' || id"),
                Scenario.of(
                                "an integer that references a bigint",
                                db -> db.alterTable("orders").alterColumnType("number", bigint()))
                        .given(TypeScenarios::numbered)
                        .then("UPDATE orders SET number = id"),
                Scenario.of(
                                "a bigint that is referenced by an integer",
                                db -> db.alterTable("users").alterColumnType("id", integer()))
                        .given(TypeScenarios::numbered)
                        .then("UPDATE orders SET number = id")
                        .failsOn("INSERT INTO users (id) VALUES (2147483648)", "id=2147483648"));
    }

    /** As in the transactions of the runtime. */
    private static final String UTC = "SET timezone = 'UTC'";

    private static final String CITEXT = "CREATE EXTENSION citext";

    private static Scenario added(String name, ColumnType<?> from, ColumnType<?> to) {
        return Scenario.of(name, db -> db.alterTable("users").alterColumnType("n", to))
                .given(users(users -> users.addColumn("n", from)));
    }

    private static void joined(Database db) {
        db.alterTable("users").addUnique("users_name_key", "name");
        db.alterTable("orders")
                .addColumn("parent", varchar(50))
                .addForeignKey("fk", "parent", references("users", "name"));
    }

    private static void numbered(Database db) {
        db.alterTable("orders").addColumn("number", integer()).addForeignKey("fk", "number", references("users", "id"));
    }

    private static Consumer<Database> users(Consumer<TableAlteration> change) {
        return db -> change.accept(db.alterTable("users"));
    }

    private static Consumer<Database> price(ColumnType<?> type) {
        return db -> db.alterTable("orders").alterColumnType("price", type);
    }

    private static Scenario name(String name, ColumnType<?> type) {
        return type(name, "name", type);
    }

    private static Scenario type(String name, String column, ColumnType<?> type) {
        return Scenario.of(name, db -> db.alterTable("users").alterColumnType(column, type));
    }
}
