package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.setting.Setting;
import dev.pawl.runtime.setting.Setting.Kind;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The list of settings and what the builders offer are the same. */
final class SettingsListTest {

    /** What a fleet is made of, which no tool sets as an option of the same name. */
    private static final Set<String> PARTS_OF_FLEET =
            Set.of("database", "schemas", "schemasFrom", "registry", "classLoader", "configure", "watcher");

    @Test
    void namesAllMethodsOfTheBuilderOfMigrators() {
        assertThat(methods(MigratorBuilder.class))
                .containsExactlyInAnyOrderElementsOf(names(setting -> !setting.isOfFleet(), "set"));
    }

    @Test
    void namesAllMethodsOfTheBuilderOfFleets() {
        Set<String> methods = methods(FleetBuilder.class);
        assertThat(methods).containsAll(PARTS_OF_FLEET);
        methods.removeAll(PARTS_OF_FLEET);
        assertThat(methods).containsExactlyInAnyOrderElementsOf(names(Setting::isOfFleet));
    }

    @ParameterizedTest
    @EnumSource
    void canBeSetByATextToWhatItIsByDefault(Setting setting) {
        MigratorBuilder builder = builder();
        if (setting.isOfFleet() || setting.kind() == Kind.OBJECT) {
            assertThatThrownBy(() -> builder.set(setting, "x")).hasMessageEndingWith("cannot be set by a text");
        } else if (setting.byDefault() != null) {
            builder.set(setting, setting.byDefault());
            assertThat(withoutChoice(builder)).isEqualTo(withoutChoice(builder()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasADescriptionInOneSentence(Setting setting) {
        assertThat(setting.description()).matches("[A-Z].*[a-zA-Z0-9]\\.");
    }

    @Test
    void refusesATextOfAnotherKind() {
        assertThatThrownBy(() -> builder().set(Setting.LOCK_TIMEOUT, "soon"))
                .hasMessage("MigratorBuilder.lockTimeout cannot be `soon`\n"
                        + "  fix: write a time such as 75ms, 30s, 5m, 2h or PT5M")
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.setting()).isEqualTo(Setting.LOCK_TIMEOUT));
        assertThatThrownBy(() -> builder().set(Setting.PREFLIGHT, "no")).hasMessageEndingWith("write true or false");
        assertThatThrownBy(() -> builder().set(Setting.ALLOW_OLDER_APPLICATION, "yes"))
                .hasMessageEndingWith("write refused, while-expanding, allowed");
    }

    /** Whether somebody has named the schema is known too, and means something. */
    private static List<Object> withoutChoice(MigratorBuilder builder) {
        Settings settings = builder.settings(TestRegistry.of(migration(1)));
        return Arrays.asList(
                settings.schema(),
                settings.role(),
                settings.appliedBy(),
                settings.lockPatience(),
                settings.leaseDuration(),
                settings.waitTimeout(),
                settings.connectTimeout(),
                settings.preflight(),
                settings.olderApplication());
    }

    private static MigratorBuilder builder() {
        return Migrator.builder(new PGSimpleDataSource());
    }

    private static Set<String> methods(Class<?> builder) {
        return Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == builder)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Predicate<Setting> some, String... more) {
        Set<String> names = Arrays.stream(Setting.values())
                .filter(some)
                .map(Setting::javaName)
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(List.of(more));
        return names;
    }
}
