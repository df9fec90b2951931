package dev.pawl.spring;

import dev.pawl.runtime.Migrator;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers three beans for each instance: what is known about it, its migrator, and what migrates on start. If the
 * application has migrators of its own these are used, and no other is made.
 */
@SuppressWarnings("NullAway.Init") // Spring calls the setters
final class InstanceRegistrar implements ImportBeanDefinitionRegistrar, BeanFactoryAware, EnvironmentAware {

    private static final String ONLY_ONE = "pawl";
    private static final String INSTANCE = "Instance";
    private static final String INITIALIZER = "MigrationInitializer";

    private ListableBeanFactory beans;
    private Environment environment;

    @Override
    public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
        String[] own = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, Migrator.class, true, false);
        if (own.length == 0) {
            InstanceSettings settings = new InstanceSettings(environment);
            settings.refuseTwins();
            Collection<String> names = settings.names();
            names.forEach(name -> register(registry, name, names.size() == 1 ? ONLY_ONE : name, ""));
            return;
        }
        for (String bean : own) {
            register(
                    registry,
                    own.length == 1 ? InstanceSettings.DEFAULT : bean,
                    own.length == 1 ? ONLY_ONE : bean,
                    bean);
        }
    }

    /** The only instance has beans called {@code pawl...}, of several each has those called after it. */
    private static void register(BeanDefinitionRegistry registry, String name, String prefix, String ownMigrator) {
        String instance = prefix + INSTANCE;
        RootBeanDefinition factory = new RootBeanDefinition(InstanceFactory.class);
        factory.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
        factory.getConstructorArgumentValues().addIndexedArgumentValue(1, ownMigrator);
        registry.registerBeanDefinition(instance, factory);
        if (ownMigrator.isEmpty()) {
            // a static method, since ahead of time the instance is taken for its factory
            RootBeanDefinition migrator = new RootBeanDefinition(PawlInstance.class);
            migrator.setTargetType(Migrator.class);
            migrator.setFactoryMethodName("migratorOf");
            migrator.getConstructorArgumentValues().addIndexedArgumentValue(0, new RuntimeBeanReference(instance));
            registry.registerBeanDefinition(prefix + "Migrator", migrator);
        }
        RootBeanDefinition initializer = new RootBeanDefinition(PawlMigrationInitializer.class);
        initializer.getConstructorArgumentValues().addIndexedArgumentValue(0, new RuntimeBeanReference(instance));
        initializer.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        registry.registerBeanDefinition(prefix + INITIALIZER, initializer);
    }

    /** Returns after which of several instances a bean is called; null for other beans, and those of the only one. */
    static @Nullable String instance(String bean) {
        for (String suffix : new String[] {INITIALIZER, INSTANCE}) {
            if (bean.endsWith(suffix)) {
                String prefix = bean.substring(0, bean.length() - suffix.length());
                return prefix.isEmpty() || prefix.equals(ONLY_ONE) ? null : prefix;
            }
        }
        return null;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = (ListableBeanFactory) beanFactory;
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }
}
