package dev.pawl.processor.reading;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.evaluate.Evaluation;
import dev.pawl.processor.evaluate.Frame;
import dev.pawl.processor.evaluate.Problems;
import dev.pawl.processor.evaluate.Surroundings;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.Provenance;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.source.ClassScope;
import dev.pawl.processor.value.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Puts together what is written in one migration class. */
final class MigrationClass {

    private final Surroundings surroundings;
    private final TypeElement type;
    private final Location place;
    private final MigrationAnnotations annotations;
    private final Optional<ExecutableElement> up;
    private final Optional<ExecutableElement> down;

    MigrationClass(Surroundings surroundings, TypeElement type) {
        this.surroundings = surroundings;
        this.type = type;
        TreePath path = surroundings.trees().getPath(type);
        this.place = new Location(path.getLeaf(), path.getCompilationUnit());
        this.annotations = new MigrationAnnotations(new Annotations(surroundings.trees(), type, place), place);
        this.up = Shape.body(type, "up");
        this.down = Shape.body(type, "down");
    }

    WrittenMigration read() {
        return new WrittenMigration(
                surroundings.sources().binaryName(type),
                type.getSimpleName().toString(),
                place,
                annotations.version(),
                annotations.description(),
                annotations.phase(),
                annotations.baseline(),
                Shape.problems(type, surroundings.sources()),
                allowances(),
                annotations.irreversible(),
                up.flatMap(this::body),
                down.flatMap(this::body),
                Provenance.SOURCE);
    }

    private List<Allowance> allowances() {
        Annotations ofClass = new Annotations(surroundings.trees(), type, place);
        Stream<Allowance> methods = Stream.concat(
                up.stream().flatMap(method -> allowances(method, Allowance.Scope.UP)),
                down.stream().flatMap(method -> allowances(method, Allowance.Scope.DOWN)));
        return Stream.concat(MigrationAnnotations.allowances(ofClass, Allowance.Scope.MIGRATION).stream(), methods)
                .toList();
    }

    private Stream<Allowance> allowances(ExecutableElement method, Allowance.Scope scope) {
        return MigrationAnnotations.allowances(new Annotations(surroundings.trees(), method, place), scope).stream();
    }

    private Optional<Body> body(ExecutableElement method) {
        boolean isMistyped = Shape.isMistyped(method.getParameters().get(0));
        return surroundings
                .sources()
                .method(method)
                .filter(tree -> tree.getBody() != null)
                .map(tree -> body(tree, isMistyped));
    }

    private Body body(MethodTree method, boolean isMistyped) {
        ClassScope scope = surroundings.sources().scope(type).orElseThrow();
        Frame frame = Frame.of(scope).call(method, scope);
        Evaluation evaluation = new Evaluation(surroundings);
        ForeignLanguage.of(type)
                .ifPresentOrElse(
                        language -> evaluation.problems().unreadable(place, Wording.ofForeign(language, type)),
                        () -> evaluation.runBody(method, frame));
        Problems problems = evaluation.problems();
        return new Body(
                frame.at(method),
                evaluation.trace().operations(),
                problems.unreadable(),
                problems.invalidArguments(),
                problems.isLeftToJavac() || isMistyped);
    }
}
