package dev.pawl.testing;

import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class has asked for.
 *
 * @param databases where its databases come from
 * @param migrated whether they are migrated
 * @param fresh how long each lives
 */
record TestPlan(TestDatabases databases, boolean migrated, Fresh fresh) {

    /** Reads the annotation of a class or of one around it. */
    static TestPlan of(Class<?> testClass) {
        PawlTest test = annotation(testClass);
        return new TestPlan(
                TestDatabases.builder()
                        .classLoader(testClass.getClassLoader())
                        .schema(test.schema())
                        .setup(test.setup())
                        .contract(test.contract())
                        .build(),
                test.migrated(),
                test.fresh());
    }

    private static PawlTest annotation(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            Optional<PawlTest> found = AnnotationSupport.findAnnotation(type, PawlTest.class);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new TestDatabaseException(
                "`" + testClass.getName() + "` is extended with PawlExtension, and has no @PawlTest\n"
                        + "  fix: annotate it with @PawlTest\n"
                        + "  fix: or register an extension of PawlExtension.builder()");
    }
}
