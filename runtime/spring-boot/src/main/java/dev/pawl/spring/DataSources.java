package dev.pawl.spring;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Finds the data source of an instance, in the order that Spring Boot has for other tools. */
record DataSources(ListableBeanFactory beans) {

    DataSource of(String instance, PawlInstanceProperties properties) {
        PawlConnectionDetails details = beans.getBeanProvider(PawlConnectionDetails.class)
                .getIfAvailable(() -> new PropertiesConnectionDetails(properties));
        if (properties.getDataSource() == null && details.getJdbcUrl() != null) {
            return ofItsOwn(instance, details, details.getJdbcUrl());
        }
        DataSource source = inContext(instance, properties);
        if (source == null) {
            throw missing(instance);
        }
        return details.getUsername() == null
                ? source
                : built(instance, () -> connecting(DataSourceBuilder.derivedFrom(source), details));
    }

    private static DataSource ofItsOwn(String instance, PawlConnectionDetails details, String url) {
        if (!url.startsWith("jdbc:")) {
            // the URL is not shown: such ones have the password in them
            throw new PawlConfigurationException(
                    property(instance, "url") + " is not a JDBC URL",
                    List.of("write it as jdbc:postgresql://host:5432/database, with the user in "
                            + property(instance, "user") + " and the password in "
                            + property(instance, "password")));
        }
        SimpleDriverDataSource source = built(
                instance, () -> connecting(DataSourceBuilder.create(), details).url(url));
        if (source.getDriver() == null) {
            throw new PawlConfigurationException(
                    "there is no JDBC driver for " + property(instance, "url"),
                    List.of(
                            "write it as jdbc:postgresql://host:5432/database",
                            "or, if it is meant for another driver, name that: "
                                    + property(instance, "driver-class-name")));
        }
        return source;
    }

    private static SimpleDriverDataSource built(
            String instance, Supplier<DataSourceBuilder<SimpleDriverDataSource>> builder) {
        try {
            return builder.get().build();
        } catch (RuntimeException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw new PawlConfigurationException(
                    "cannot make connections of Pawl's own" + forInstance(instance) + ": "
                            + (cause instanceof ClassNotFoundException ? "there is no class " : "")
                            + cause.getMessage(),
                    List.of(
                            "check " + property(instance, "url") + ", " + property(instance, "user") + " and "
                                    + property(instance, "driver-class-name"),
                            "add org.postgresql:postgresql if the driver is not on the class path"));
        }
    }

    private @Nullable DataSource inContext(String instance, PawlInstanceProperties properties) {
        String name = properties.getDataSource();
        if (name != null) {
            if (!Arrays.asList(names()).contains(name)) {
                throw unknown(instance, name);
            }
            return beans.getBean(name, DataSource.class);
        }
        String[] marked = beans.getBeanNamesForAnnotation(PawlDataSource.class);
        if (marked.length == 1) {
            return beans.getBean(marked[0], DataSource.class);
        }
        if (marked.length > 1) {
            throw new PawlConfigurationException(
                    marked.length + " DataSources are marked as @PawlDataSource: " + quoted(marked),
                    List.of(
                            "mark one of them",
                            "or name the one that is meant: " + property(instance, "data-source"),
                            "or, to migrate several of them, name each below pawl.instances"));
        }
        return beans.getBeanProvider(DataSource.class).getIfUnique();
    }

    private static DataSourceBuilder<SimpleDriverDataSource> connecting(
            DataSourceBuilder<?> builder, PawlConnectionDetails details) {
        DataSourceBuilder<SimpleDriverDataSource> simple = builder.type(SimpleDriverDataSource.class);
        if (details.getDriverClassName() != null) {
            simple.driverClassName(details.getDriverClassName());
        }
        return simple.username(details.getUsername()).password(details.getPassword());
    }

    private PawlConfigurationException missing(String instance) {
        List<String> fixes = List.of(
                "mark the DataSource of the application as @Primary",
                "or mark the one that Pawl shall use as @PawlDataSource",
                "or name it: " + property(instance, "data-source"),
                "or, to migrate several of them, name each below pawl.instances, for example pawl.instances."
                        + (names().length == 0 ? "orders" : names()[0]) + ".data-source");
        return new PawlConfigurationException(
                names().length == 0
                        ? "there is no DataSource" + forInstance(instance)
                        : "there are " + names().length + " DataSources and none of them is the primary one, so Pawl"
                                + " does not know which to migrate" + forInstance(instance) + ": " + quotedNames(),
                names().length == 0
                        ? List.of("set spring.datasource.url", "or set " + property(instance, "url"))
                        : fixes);
    }

    private PawlConfigurationException unknown(String instance, String name) {
        return new PawlConfigurationException(
                "there is no DataSource with the name `" + name + "`, which " + property(instance, "data-source")
                        + " gives",
                List.of(names().length == 0 ? "define one" : "there are: " + quotedNames()));
    }

    private String quotedNames() {
        return quoted(names());
    }

    private static String quoted(String[] names) {
        return Arrays.stream(names).map(name -> "`" + name + "`").collect(joining(", "));
    }

    private String[] names() {
        return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, DataSource.class, true, false);
    }

    private static String property(String instance, String name) {
        return new SpringWords(instance).property(name);
    }

    private static String forInstance(String instance) {
        return instance.equals(InstanceSettings.DEFAULT) ? "" : " for the instance `" + instance + "`";
    }
}
