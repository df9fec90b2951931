package dev.pawl.testing;

import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class has asked for.
 *
 * @param databases where its databases come from
 * @param migrated whether they are migrated
 * @param fresh how long each lives
 * @param origin the annotated class, or null if it was built without one
 */
record TestPlan(
        TestDatabases databases,
        boolean migrated,
        Fresh fresh,
        @Nullable Class<?> origin) {

    /** Reads the annotation of a class or of one around it. */
    static TestPlan of(Class<?> testClass) {
        Class<?> origin = annotated(testClass);
        PawlTest test = AnnotationSupport.findAnnotation(origin, PawlTest.class).orElseThrow();
        return new TestPlan(
                TestDatabases.builder()
                        .classLoader(testClass.getClassLoader())
                        .schema(test.schema())
                        .setup(test.setup())
                        .contract(test.contract())
                        .build(),
                test.migrated(),
                test.fresh(),
                origin);
    }

    private static Class<?> annotated(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            if (AnnotationSupport.isAnnotated(type, PawlTest.class)) {
                return type;
            }
        }
        throw new TestDatabaseException(
                "`" + testClass.getName() + "` is extended with PawlExtension, and has no @PawlTest\n"
                        + "  fix: annotate it with @PawlTest\n"
                        + "  fix: or register an extension of PawlExtension.builder()");
    }
}
