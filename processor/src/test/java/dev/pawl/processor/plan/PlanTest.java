package dev.pawl.processor.plan;

import static dev.pawl.dsl.Columns.text;
import static dev.pawl.dsl.Reference.references;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.Requirement;
import dev.pawl.processor.operation.Rehearsal;
import dev.pawl.processor.operation.Scenario;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes a step of its own, and when its requirements are asked. */
final class PlanTest {

    @Test
    void asksForNothingInAColumnThatTheSameStepAdds() {
        List<PlannedStep> steps = steps(
                db -> {},
                db -> db.alterTable("users")
                        .addColumn("mood", text().defaultTo("ok"))
                        .addCheck("c", "mood <> ''"));

        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).requirements()).isEmpty();
    }

    @Test
    void asksUnderANewNameOnlyAfterTheRename() {
        List<PlannedStep> steps = steps(
                db -> {},
                db -> db.alterTable("users").renameColumn("age", "years").addCheck("c", "years > 0"));

        assertThat(steps).hasSize(3);
        assertThat(steps.get(0).requirements()).isEmpty();
        assertThat(steps.get(1).requirements()).extracting(Requirement::isEarly).containsExactly(false);
    }

    @Test
    void keepsRowsTogetherWithThoseThatTheyReference() {
        List<PlannedStep> steps =
                steps(db -> db.alterTable("orders").addForeignKey("fk", "user_id", references("users", "id")), db -> {
                    db.insertInto("users", "id").row(5001);
                    db.insertInto("orders", "id", "user_id").row(5001, 5001);
                });

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).requirements())
                .extracting(requirement -> requirement.offenders().wording().many())
                .containsExactly(
                        "rows of `users` that have the (`id`) of a new row",
                        "rows of `orders` that have the (`id`) of a new row");
    }

    @Test
    void asksAgainForRowsThatAnEarlierStepDeletes() {
        List<PlannedStep> steps = steps(db -> {}, db -> {
            db.deleteFrom("users", "id").row(7);
            db.alterTable("users").addUnique("u", "email");
        });

        assertThat(steps.get(1).requirements()).extracting(Requirement::isEarly).containsExactly(false);
    }

    @Test
    void leavesOutNamesThatTheStepItselfGives() {
        List<PlannedStep> steps = steps(db -> {}, db -> {
            db.renameTable("users", "people");
            db.alterTable("people").setFillfactor(90);
        });

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).locks()).containsOnlyKeys(QualifiedName.of("users"));
    }

    private static List<PlannedStep> steps(Consumer<Database> given, Consumer<Database> change) {
        Consumer<Database> shop = Scenario::shop;
        List<Change> before = Rehearsal.of(shop.andThen(given), Before.up(Schema.empty(), 1, 14));
        Schema schema = Rehearsal.after(before, Schema.empty());
        return Plan.of(Rehearsal.of(change, Before.up(schema, 2, 14))).steps();
    }
}
