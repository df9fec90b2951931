package dev.pawl.processor.evaluate;

import com.sun.source.util.Trees;
import dev.pawl.processor.source.JavacVerdict;
import dev.pawl.processor.source.Rewriting;
import dev.pawl.processor.source.Sources;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * What all evaluations of a round share.
 *
 * @param trees javac's trees
 * @param sources the classes of the compilation
 * @param dsl the DSL's classes
 * @param erasure the classes that types of the source stand for
 * @param verdict javac's opinion
 * @param rewriting what other processors have made of the code
 */
public record Surroundings(
        Trees trees, Sources sources, DslClasses dsl, Erasure erasure, JavacVerdict verdict, Rewriting rewriting) {

    public static Surroundings of(ProcessingEnvironment environment) {
        Trees trees = Trees.instance(environment);
        Sources sources = new Sources(trees, environment.getElementUtils(), environment.getTypeUtils());
        DslClasses dsl = new DslClasses(environment.getElementUtils());
        Erasure erasure = new Erasure(environment.getTypeUtils(), environment.getElementUtils(), dsl);
        JavacVerdict verdict = new JavacVerdict(trees, environment.getElementUtils());
        return new Surroundings(trees, sources, dsl, erasure, verdict, new Rewriting(trees));
    }
}
