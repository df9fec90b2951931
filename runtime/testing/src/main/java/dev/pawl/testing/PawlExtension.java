package dev.pawl.testing;

import dev.pawl.runtime.Migrator;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What is behind {@link PawlTest}, for what an annotation cannot say.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PawlExtension pawl = PawlExtension.builder().server(PostgresServer.at(url)).build();
 * }</pre>
 */
public final class PawlExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Map<Class<?>, Function<Resources, Object>> PARAMETERS = Map.of(
            DataSource.class, resources -> resources.database().dataSource(),
            Connection.class, resources -> resources.database().connect(),
            TestDatabase.class, Resources::database,
            Migrator.class, resources -> resources.database().migrator(),
            MigrationTester.class, Resources::tester);

    private final Namespace namespace = Namespace.create(PawlExtension.class, this);
    private final @Nullable TestPlan fixedPlan;

    /** For {@link PawlTest}, whose elements it reads from the class of the test. */
    public PawlExtension() {
        this.fixedPlan = null;
    }

    PawlExtension(TestPlan plan) {
        this.fixedPlan = plan;
    }

    /** Returns a builder; everything has a default. */
    public static PawlExtensionBuilder builder() {
        return new PawlExtensionBuilder();
    }

    /** Says whether it knows what to give for a parameter. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    /** Gives a parameter; the database is made when the first one asks for it. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Function<Resources, Object> kind =
                PARAMETERS.get(parameter.getParameter().getType());
        if (kind == null) {
            throw new ParameterResolutionException("no such parameter: " + parameter.getParameter());
        }
        TestPlan plan = plan(context);
        if (plan.fresh() == Fresh.PER_METHOD && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("a database per test method cannot be had before the method: "
                    + parameter.getDeclaringExecutable()
                    + "\n  fix: take it in the test method or in @BeforeEach"
                    + "\n  fix: or share one in the class: @PawlTest(fresh = Fresh.PER_CLASS)");
        }
        ExtensionContext owner = plan.fresh() == Fresh.PER_METHOD ? context : classOf(context, plan);
        return kind.apply(resources(owner, plan));
    }

    /** Drops the databases of a method. */
    @Override
    public void afterEach(ExtensionContext context) {
        close(context);
    }

    /** Drops the databases of a class. */
    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    private void close(ExtensionContext context) {
        Resources resources = context.getStore(namespace).remove(context.getUniqueId(), Resources.class);
        if (resources != null) {
            resources.close();
        }
    }

    private Resources resources(ExtensionContext owner, TestPlan plan) {
        return owner.getStore(namespace)
                .getOrComputeIfAbsent(owner.getUniqueId(), any -> new Resources(plan), Resources.class);
    }

    private TestPlan plan(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return fixedPlan == null
                ? context.getRoot().getStore(namespace).getOrComputeIfAbsent(testClass, TestPlan::of, TestPlan.class)
                : fixedPlan;
    }

    /** Nested classes share what is made for the class around them, unless they have an annotation of their own. */
    private static ExtensionContext classOf(ExtensionContext context, TestPlan plan) {
        ExtensionContext owner = context;
        while (!owner.getTestClass().equals(Optional.ofNullable(plan.origin()))
                && owner.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        while (owner.getTestMethod().isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        return owner;
    }
}
