package dev.pawl.processor.generate;

import static dev.pawl.dsl.Columns.bigint;
import static dev.pawl.dsl.Columns.bool;
import static dev.pawl.dsl.Columns.doublePrecision;
import static dev.pawl.dsl.Columns.expression;
import static dev.pawl.dsl.Columns.integer;
import static dev.pawl.dsl.Columns.now;
import static dev.pawl.dsl.Columns.sqlNull;
import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Columns.timestamptz;
import static dev.pawl.dsl.Columns.varchar;
import static dev.pawl.dsl.Index.on;
import static dev.pawl.dsl.Index.onExpression;
import static dev.pawl.dsl.Reference.references;
import static dev.pawl.dsl.Resource.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.FileRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ChecksumTest {

    private static final SqlTexts TEXTS = new SqlTexts();

    /** These stand in the databases and lock files of users: they never change. */
    @Test
    void staysTheSameForEver() {
        assertThat(checksum(db -> {})).isEqualTo("1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
        assertThat(checksum(db -> db.alterTable("t").addColumn("a", text())))
                .isEqualTo("1:125096d489c57974c80af18408819eb31b16e91b9413c8a53cb287050ad98ab5");
        assertThat(checksum(ChecksumTest::everything))
                .isEqualTo("1:0c2eb074097fde38b84c77294232897144150f21eb0cc9ca7af1121ccbfbe100");
    }

    /** A lock file is refused by the number of an algorithm that is not known. */
    @Test
    void knowsTheAlgorithmsThatTheRuntimeKnows() {
        assertThat(Checksum.ALGORITHMS.stream().map(ChecksumAlgorithm::number))
                .containsExactlyElementsOf(IntStream.iterate(
                                dev.pawl.runtime.frozen.ChecksumAlgorithm.NEWEST,
                                number -> number >= 1,
                                number -> number - 1)
                        .boxed()
                        .toList());
    }

    /** What is in a file counts, and neither what it is called nor how its rows were read. */
    @Test
    void dependsOnTheFilesThatAreNamed() {
        FileRows rows = new FileRows(resource("a.csv"), "0f", List.of());

        assertThat(checksum(rows))
                .isEqualTo(checksum(new FileRows(resource("b/c.csv"), "0f", List.of(List.of("x")))))
                .isNotEqualTo(checksum(new FileRows(resource("a.csv"), "1f", List.of())));
        assertThat(CanonicalForm.of(
                        List.of(new InsertRows(QualifiedName.of("t"), List.of("a"), List.of(), List.of(rows))), TEXTS))
                .isEqualTo("[InsertRows(columns=[\"a\"],files=[FileRows(sha256=\"0f\")],table=\"t\")]");
    }

    private static String checksum(FileRows rows) {
        return Checksum.of(
                        List.of(new InsertRows(QualifiedName.of("t"), List.of("a"), List.of(), List.of(rows))), TEXTS)
                .newest();
    }

    /** What the hash above is made of, to see what has changed when it does. */
    @Test
    void hasACanonicalForm() {
        assertThat(CanonicalForm.of(History.operations(ChecksumTest::everything), TEXTS))
                .isEqualTo("""
                        [CreateTable(columns=[\
                        ColumnDefinition(name="id",type=ColumnSpec(identity=ALWAYS,notNull=true,\
                        type=DataType(name="bigint"))),\
                        ColumnDefinition(name="email",type=ColumnSpec(comment="where to write",\
                        defaultValue="\\"\\u00e9\\"",notNull=true,type=DataType(modifiers=[320],name="varchar"))),\
                        ColumnDefinition(name="ratio",type=ColumnSpec(defaultValue=0x1.999999999999ap-4,\
                        type=DataType(name="double precision")))],\
                        constraints=[PrimaryKey(columns=["id"],name="t_pkey"),\
                        Check(condition="email <> ''",name="t_email_check"),\
                        ForeignKey(columns=["u_id"],name="t_u_fk",reference=Reference(columns=["id"],\
                        onDelete=SET_NULL,onUpdate=NO_ACTION,table="u"))],table="t"),\
                        CreateIndex(index=Index(isUnique=true,keys=[Key(text="email")],method=BTREE,\
                        predicate="email is not null"),name="t_email_key",table="t"),\
                        InsertRows(columns=["email","at"],rows=[["a",Expression(sql="now ( )")],\
                        ["b",Expression(sql="null")]],table="t"),\
                        RawSql(sql="select 1")]""");
    }

    @Test
    void isTheSameWhetherANameIsChosenOrWritten() {
        String chosen = checksum(db -> {
            db.createTable("t")
                    .column("a", text())
                    .primaryKey("a")
                    .unique(List.of("a"))
                    .check("a <> ''")
                    .foreignKey("a", references("t", "a"));
            db.alterTable("t").createIndex(on("a"));
        });

        assertThat(checksum(db -> {
                    db.createTable("t")
                            .column("a", text())
                            .primaryKey("t_pkey", List.of("a"))
                            .unique("t_a_key", "a")
                            .check("t_a_check", "a <> ''")
                            .foreignKey("t_a_fkey", "a", references("t", "a"));
                    db.alterTable("t").createIndex("t_a_idx", "a");
                }))
                .isEqualTo(chosen);
    }

    @Test
    void changesWithEveryArgument() {
        assertAllDiffer(Stream.of(
                db -> {},
                db -> db.dropTable("t"),
                db -> db.dropTable("T"),
                db -> db.dropTable("t\",table=\"u"),
                db -> db.renameTable("t", "u"),
                db -> db.renameTable("u", "t"),
                db -> {
                    db.dropTable("t");
                    db.dropTable("u");
                },
                db -> {
                    db.dropTable("u");
                    db.dropTable("t");
                },
                db -> db.sql("SELECT 1"),
                db -> db.sql("SELECT 2"),
                db -> db.sql("SELECT 'a b'"),
                db -> db.sql("SELECT 'a  b'"),
                db -> db.sql("SELECT 'A b'"),
                db -> db.sql("SELECT $$a -- b$$"),
                db -> db.sql("SELECT $$a -- c$$"),
                db -> db.sql("SELECT $$a\n$$"),
                db -> db.sql("SELECT $$a\r\n$$")));
    }

    @Test
    void changesWithEveryPartOfAColumn() {
        assertAllDiffer(Stream.of(
                        text(),
                        varchar(10),
                        varchar(11),
                        text().array(),
                        text().array().defaultTo(List.of()),
                        text().array().defaultTo(List.of("")),
                        text().array().defaultTo(List.of("a", "b")),
                        text().array().defaultTo(List.of("a\",\"b")),
                        text().notNull(),
                        text().comment(""),
                        text().comment("a"),
                        text().defaultTo(""),
                        text().defaultTo("null"),
                        text().defaultTo("now()"),
                        text().defaultTo(expression("now()")),
                        text().defaultTo("\ud83d"),
                        text().defaultTo("\ude00"),
                        text().defaultTo("\\ude00"),
                        bool(),
                        bool().defaultTo(false),
                        bool().defaultTo(true),
                        integer(),
                        integer().defaultTo(0),
                        integer().defaultTo(1),
                        doublePrecision().defaultTo(0.1),
                        doublePrecision().defaultTo(0.2),
                        timestamptz().defaultTo(now()),
                        bigint().generatedAlwaysAsIdentity(),
                        bigint().generatedByDefaultAsIdentity(),
                        bigint().notNull())
                .map(ChecksumTest::adding));
    }

    @Test
    void changesWithEveryPartOfAnIndexOrReference() {
        assertAllDiffer(Stream.concat(
                Stream.of(
                                on("a"),
                                on("a", "b"),
                                on("b", "a"),
                                on("a").descending("b"),
                                on("a").expression("b"),
                                on("a").unique(),
                                on("a").using(IndexMethod.HASH),
                                on("a").include("b"),
                                on("a").where("b"))
                        .map(index -> db -> db.alterTable("t").createIndex("i", index)),
                Stream.of(
                                references("u", "id"),
                                references("u", "id").onDelete(ReferentialAction.CASCADE),
                                references("u", "id").onUpdate(ReferentialAction.CASCADE),
                                references("v", "id"))
                        .map(reference -> db -> db.alterTable("t").addForeignKey("k", "u_id", reference))));
    }

    @Test
    void changesWithEveryValueOfARow() {
        assertAllDiffer(Stream.of(
                db -> db.insertInto("t", "a").row("1"),
                db -> db.insertInto("t", "a").row(1),
                db -> db.insertInto("t", "a").row(false),
                db -> db.insertInto("t", "a").row(true),
                db -> db.insertInto("t", "a").row(sqlNull()),
                db -> db.insertInto("t", "a").row(1).row(2),
                db -> db.insertInto("t", "a").row(List.of(1, 2)),
                db -> db.insertInto("t", "a", "b").row(1, 2)));
    }

    @Test
    void doesNotChangeWithWhatDoesNotRun() {
        String checksum = checksum(db -> db.sql("SELECT 1\nFROM t"));

        assertThat(checksum(db -> db.sql("\n  SELECT 1\r\nFROM t \n"))).isEqualTo(checksum);
        assertThat(checksum(db -> db.sql("select/* one */1 FROM t -- all of it")))
                .isEqualTo(checksum);
        assertThat(checksum(db -> db.sql("SELECT 1\nFROM t").because("it is harmless")))
                .isEqualTo(checksum);
        assertThat(checksum(db -> db.sql("SELECT 1\nFROM t").undoneBy("SELECT 2")))
                .isEqualTo(checksum);
    }

    @Test
    void doesNotChangeWithTheSpellingOfSql() {
        Stream.<Function<String, Consumer<Database>>>of(
                        sql -> db -> db.alterTable("t").addCheck("c", sql),
                        sql -> db -> db.createTable("t").column("a", text()).check("c", sql),
                        sql -> db -> db.alterTable("t").setDefault("a", expression(sql)),
                        sql -> db -> db.insertInto("t", "a").row(expression(sql)),
                        sql -> db -> db.alterTable("t").createIndex("i", on("a").where(sql)),
                        sql -> db -> db.alterTable("t").createIndex("i", onExpression(sql)),
                        sql -> db -> db.sql(sql))
                .forEach(body -> assertThat(Stream.of("a > 'X'", "a > 'X' ", "a>'X' -- so", "A > /* so */ 'X'")
                                .map(sql -> checksum(body.apply(sql)))
                                .distinct())
                        .hasSize(1));
    }

    private static void everything(Database db) {
        db.createTable("t")
                .column("id", bigint().generatedAlwaysAsIdentity())
                .column("email", varchar(320).notNull().defaultTo("\"\u00e9\"").comment("where to write"))
                .column("ratio", doublePrecision().defaultTo(0.1))
                .primaryKey("id")
                .check("t_email_check", "email <> ''")
                .foreignKey("t_u_fk", "u_id", references("u", "id").onDelete(ReferentialAction.SET_NULL));
        db.alterTable("t").createIndex("t_email_key", on("email").unique().where("email is not null"));
        db.insertInto("t", "email", "at").row("a", now()).row("b", sqlNull());
        db.sql("SELECT 1").because("it is harmless");
    }

    private static Consumer<Database> adding(ColumnType<?> type) {
        return db -> db.alterTable("t").addColumn("a", type);
    }

    private static void assertAllDiffer(Stream<Consumer<Database>> bodies) {
        assertThat(bodies.map(ChecksumTest::checksum)).doesNotHaveDuplicates();
    }

    private static String checksum(Consumer<Database> body) {
        return Checksum.of(History.operations(body), TEXTS).newest();
    }
}
