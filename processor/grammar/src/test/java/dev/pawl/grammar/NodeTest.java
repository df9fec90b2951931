package dev.pawl.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class NodeTest {

    private static final Grammar GRAMMAR = new Grammar();

    @Test
    void givesFieldsByName() {
        Node index = statement("create unique index concurrently i on s.t (a, lower(b)) where c > 0");

        assertThat(index.kind()).isEqualTo("IndexStmt");
        assertThat(index.text("idxname")).hasValue("i");
        assertThat(index.flag("unique")).isTrue();
        assertThat(index.flag("primary")).isFalse();
        assertThat(index.nodes("indexParams")).extracting(Node::kind).containsExactly("IndexElem", "IndexElem");
        assertThat(index.node("relation").orElseThrow().kind()).isEqualTo("RangeVar");
        assertThat(index.node("whereClause").orElseThrow().is("A_Expr")).isTrue();
        assertThat(index.has("options")).isFalse();
        assertThat(index.nodes("options")).isEmpty();
    }

    @Test
    void knowsTheKindOfNodesThatAreWrittenWithout() {
        Node alter = statement("alter table t add column a numeric(10, 2) collate \"C\" default 1");

        assertThat(alter.walk().map(Node::kind))
                .contains(
                        "RangeVar", "AlterTableCmd", "ColumnDef", "TypeName", "CollateClause", "Constraint", "Integer");
    }

    @Test
    void walksFromTheOutsideInwards() {
        assertThat(GRAMMAR.parseExpression("a and f(b)").get().walk().map(Node::kind))
                .containsExactly("BoolExpr", "ColumnRef", "String", "FuncCall", "String", "ColumnRef", "String");
    }

    @Test
    void keepsNullsAmongNodes() {
        assertThat(statement("select distinct a").nodes("distinctClause"))
                .extracting(Node::kind)
                .containsExactly(Node.NULL);
        assertThat(statement("select a").has("distinctClause")).isFalse();
    }

    @Test
    void failsForMisspeltFieldsInTests() {
        Node index = statement("create index on t (a)");

        assertThatThrownBy(() -> index.text("idxnam"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a IndexStmt has no field `idxnam`");
        assertThatThrownBy(() -> index.text("relation")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTextsAsTheyWereMeant() {
        assertThat(Constant.in(expression("E'a\\n\\t\\\\\"\\u00e9\\x01' || '/\\' || U&'\\+01F600'"))
                        .map(Constant::value))
                .extracting(value -> value.orElse(""))
                .containsExactly("a\n\t\\\"é\u0001", "/\\", "😀");
    }

    @Test
    void knowsPlacesAtTheStartAndNone() {
        assertThat(expression("a").location()).isEqualTo(OptionalInt.of(0));
        assertThat(statement("drop table a").location()).isEmpty();
    }

    @Test
    void tellsColumns() {
        List<ColumnRef> columns =
                ColumnRef.in(expression("\"Größe\" > t.b and f(s.t.*)")).toList();

        assertThat(columns)
                .extracting(ColumnRef::names)
                .containsExactly(List.of("Größe"), List.of("t", "b"), List.of("s", "t", "*"));
        assertThat(columns).extracting(ColumnRef::column).containsExactly("Größe", "b", "*");
        assertThat(columns).extracting(ColumnRef::isStar).containsExactly(false, false, true);
    }

    @Test
    void tellsFunctions() {
        List<FuncCall> calls = FuncCall.in(expression("lower(a) = trim(b) or pg_catalog.count(*) > f(1, x => 2)"))
                .toList();

        assertThat(calls)
                .extracting(call -> String.join(".", call.names()))
                .containsExactly("lower", "pg_catalog.btrim", "pg_catalog.count", "f");
        assertThat(calls).extracting(call -> call.arguments().size()).containsExactly(1, 1, 0, 2);
        assertThat(calls).extracting(FuncCall::isOfStar).containsExactly(false, false, true, false);
        assertThat(calls).extracting(FuncCall::name).containsExactly("lower", "btrim", "count", "f");
    }

    @Test
    void tellsTypes() {
        List<TypeName> types = TypeCast.in(expression("a::int = cast(b as s.t(1, 2)[][]) or c::text = d"))
                .map(TypeCast::type)
                .toList();

        assertThat(types)
                .extracting(TypeName::names)
                .containsExactly(List.of("pg_catalog", "int4"), List.of("s", "t"), List.of("text"));
        assertThat(types).extracting(TypeName::dimensions).containsExactly(0, 2, 0);
        assertThat(types).extracting(type -> type.modifiers().size()).containsExactly(0, 2, 0);
        assertThat(types).extracting(TypeName::name).containsExactly("int4", "t", "text");
        assertThat(types).extracting(TypeName::isOfColumn).containsOnly(false);
        assertThat(TypeCast.in(expression("a::int")).map(cast -> cast.argument().kind()))
                .containsExactly("ColumnRef");
    }

    @Test
    void tellsConstants() {
        List<Constant> constants = Constant.in(
                        expression("f(null, true, false, 0, 7, 1.5, 99999999999, '', 'a', b'1', x'f')"))
                .toList();

        assertThat(constants)
                .extracting(constant -> constant.kind() + " " + constant.value().orElse("-"))
                .containsExactly(
                        "NULL -",
                        "BOOLEAN true",
                        "BOOLEAN false",
                        "INTEGER 0",
                        "INTEGER 7",
                        "NUMBER 1.5",
                        "NUMBER 99999999999",
                        "STRING ",
                        "STRING a",
                        "BITS b1",
                        "BITS xf");
    }

    @Test
    void tellsTables() {
        List<RangeVar> tables =
                RangeVar.in(statement("select 1 from s.a x, only b")).toList();

        assertThat(tables).extracting(RangeVar::name).containsExactly("a", "b");
        assertThat(tables).extracting(table -> table.schema().orElse("-")).containsExactly("s", "-");
        assertThat(tables).extracting(table -> table.alias().orElse("-")).containsExactly("x", "-");
        assertThat(tables).extracting(RangeVar::isOnly).containsExactly(false, true);
    }

    @Test
    void refusesNodesOfOtherKinds() {
        Node column = expression("a");

        assertThatThrownBy(() -> new FuncCall(column)).hasMessage("a ColumnRef is no FuncCall");
    }

    private static Node statement(String text) {
        return GRAMMAR.parse(text).get().statements().get(0).node();
    }

    private static Node expression(String text) {
        return GRAMMAR.parseExpression(text).get();
    }
}
