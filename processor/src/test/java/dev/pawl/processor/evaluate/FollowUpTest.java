package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FollowUpTest {

    @Test
    void reportsAllThatCannotBeReadAndReadsTheRest() {
        Reading reading = Reading.ofBody("""
                String name = System.getenv("A");
                db.dropTable(name);
                String longer = name + "x";
                db.createTable(longer).column("a", text());
                db.dropTable("fine");
                while (true) { }
                db.dropTable("fine too");""");

        assertThat(reading.problems())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2:21 "),
                        second -> assertThat(second).startsWith("7:1 "));
        assertThat(reading.operationsAsFarAsRead()).hasSize(2);
        assertThat(reading.up().leftToJavac()).isFalse();
        assertThat(reading.up().isComplete()).isFalse();
    }

    @Test
    void reportsEachLinkOfAChain() {
        Reading reading = Reading.ofBody("""
                db.createTable("t")
                    .column("a", text().defaultTo(System.getenv("A")))
                    .column("b", varchar(0))
                    .column("c", text())
                    .check("d", "");
                db.createTable(System.getenv("B"))
                    .comment(System.getenv("C"));""");

        assertThat(reading.problems())
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactly("3:41", "7:22", "8:20", "4:26", "6:17");
        assertThat(reading.operationsAsFarAsRead())
                .singleElement()
                .asString()
                .contains("name=c")
                .doesNotContain("name=a", "name=b");
    }

    @Test
    void readsTheBodyOfALoopOverSomethingUnknown() {
        Reading reading = Reading.ofBody("""
                for (String t : System.getenv().keySet()) {
                    db.dropTable(t);
                    db.dropTable(System.lineSeparator());
                }""");

        assertThat(reading.problems()).hasSize(2);
        assertThat(reading.operationsAsFarAsRead()).isEmpty();
    }

    @Test
    void readsMethodsThatAreCalledWithSomethingUnknown() {
        Reading reading = Reading.ofBody(
                "drop(db, System.getenv(\"A\"));",
                "static void drop(Database db, String t) { db.dropTable(t); db.dropTable(\"fine\"); throw null; }");

        assertThat(reading.problems()).hasSize(2);
        assertThat(reading.operationsAsFarAsRead()).hasSize(1);
    }

    @Test
    void reportsOnceWhatALoopComesByOften() {
        assertThat(Reading.ofBody("for (var t : List.of(1, 2, 3)) { db.dropTable(System.getenv(\"t\")); }")
                        .problems())
                .hasSize(1);
    }

    @Test
    void reportsEachElementThatTheDslDoesNotTake() {
        assertThat(Reading.ofBody("for (var t : List.of(1, 0, -1)) { varchar(t); }")
                        .problems())
                .hasSize(2);
    }
}
