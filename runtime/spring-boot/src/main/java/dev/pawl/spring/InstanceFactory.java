package dev.pawl.spring;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.report.MigrationListener;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Makes an instance out of its properties, or around a migrator that the application has made. A factory with a name only,
 * so that it survives ahead-of-time processing.
 */
@SuppressWarnings("NullAway.Init") // Spring calls the setters
final class InstanceFactory
        implements FactoryBean<PawlInstance>, BeanFactoryAware, BeanClassLoaderAware, EnvironmentAware {

    private final String name;
    private final @Nullable String migrator;
    private ListableBeanFactory beans;
    private ClassLoader classLoader;
    private Environment environment;

    /**
     * Makes a factory.
     *
     * @param name the name of the instance
     * @param migrator the name of the application's own bean, or an empty text
     */
    InstanceFactory(String name, String migrator) {
        this.name = name;
        this.migrator = migrator.isEmpty() ? null : migrator;
    }

    @Override
    public PawlInstance getObject() {
        PawlInstanceProperties properties = new InstanceSettings(environment).of(name);
        PawlProperties shared = beans.getBean(PawlProperties.class);
        Progress progress = new Progress();
        if (migrator != null) {
            Migrator own = beans.getBean(migrator, Migrator.class);
            return new PawlInstance(name, properties, own, own, progress, shared);
        }
        DataSource source = new DataSources(beans).of(name, properties);
        Migrator works = builder(source, properties).listener(progress).build();
        Migrator asks =
                builder(source, properties).connectTimeout(Duration.ZERO).build();
        return new PawlInstance(name, properties, works, asks, progress, shared);
    }

    private MigratorBuilder builder(DataSource source, PawlInstanceProperties properties) {
        MigratorBuilder builder = Migrator.builder(source).classLoader(classLoader);
        new RegistryFilter(name, properties.getRegistries()).applyTo(builder, classLoader);
        new BuilderSettings(properties).applyTo(builder);
        beans.getBeanProvider(MigrationListener.class).orderedStream().forEach(builder::listener);
        beans.getBeanProvider(MigratorBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(name, builder));
        return builder;
    }

    @Override
    public Class<?> getObjectType() {
        return PawlInstance.class;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = (ListableBeanFactory) beanFactory;
    }

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        classLoader = loader;
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }
}
