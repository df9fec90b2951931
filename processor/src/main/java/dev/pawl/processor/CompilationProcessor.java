package dev.pawl.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.pawl.processor.diagnostic.FindingPrinter;
import dev.pawl.processor.reading.LocalClasses;
import dev.pawl.processor.rule.Rules;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Is asked in every compilation, where {@link MigrationProcessor} is only asked if javac sees a migration. Takes Pawl's
 * options, of which javac warns in a compilation without migrations, such as that of the tests, if no processor knows
 * them; and looks for migrations where javac does not look for annotations.
 */
@AutoService(Processor.class)
public final class CompilationProcessor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.names();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            Trees trees = Trees.instance(processingEnv);
            new FindingPrinter(trees).print(Rules.check(new LocalClasses(trees).in(round)));
        } catch (IllegalArgumentException | StackOverflowError e) {
            // the other processor speaks of compilers that are not javac, and javac of code that nests too deeply
            return false;
        }
        return false;
    }
}
