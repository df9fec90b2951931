package dev.pawl.spring;

import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Says so if another tool migrates on start as well, which is seldom meant. It does before either begins, since the second
 * one often fails because of the tables of the first.
 */
final class OtherTools implements BeanFactoryInitializer<ListableBeanFactory> {

    private static final Log LOG = LogFactory.getLog(OtherTools.class);
    private static final List<Map.Entry<String, String>> TOOLS = List.of(
            Map.entry("org.flywaydb.core.Flyway", "spring.flyway.enabled"),
            Map.entry("liquibase.integration.spring.SpringLiquibase", "spring.liquibase.enabled"));

    @Override
    public void initialize(ListableBeanFactory beans) {
        TOOLS.forEach(tool -> warnOf(beans, tool.getKey(), tool.getValue()));
    }

    private static void warnOf(ListableBeanFactory beans, String type, String property) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        if (ClassUtils.isPresent(type, loader)
                && beans.getBeanNamesForType(ClassUtils.resolveClassName(type, loader), true, false).length > 0) {
            LOG.warn("both Pawl and " + ClassUtils.getShortName(type) + " migrate when this application starts;"
                    + " if Pawl has taken over, set " + property + "=false, else pawl.enabled=false");
        }
    }
}
