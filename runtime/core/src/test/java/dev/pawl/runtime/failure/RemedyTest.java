package dev.pawl.runtime.failure;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;
import static dev.pawl.runtime.failure.Remedy.set;
import static dev.pawl.runtime.failure.Remedy.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.setting.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RemedyTest {

    private static final Vocabulary OTHER = new Vocabulary() {
        @Override
        public String call(MigratorCall call, @Nullable Long argument) {
            return "tool:" + call.name() + ":" + argument;
        }

        @Override
        public String setting(Setting setting, @Nullable String value) {
            return "tool:" + setting.key() + "=" + value;
        }

        @Override
        public String connection(ConnectionPart part) {
            return "tool:" + part;
        }
    };

    @Test
    void saysACallInTheWordsOfTheTool() {
        Remedy remedy =
                sentence(advice("remove the cause and finish: "), MigratorCall.DOWN.of(1), advice("; then go on"));

        assertThat(remedy.in(Vocabulary.JAVA)).isEqualTo("remove the cause and finish: down(1); then go on");
        assertThat(remedy.in(OTHER)).isEqualTo("remove the cause and finish: tool:DOWN:1; then go on");
    }

    @Test
    void saysASettingInTheWordsOfTheTool() {
        assertThat(set(Setting.ALLOW_OLDER_APPLICATION, "while-expanding").in(Vocabulary.JAVA))
                .isEqualTo("MigratorBuilder.allowOlderApplication(WHILE_EXPANDING)");
        assertThat(set(Setting.LOCK_DEADLINE).in(Vocabulary.JAVA)).isEqualTo("MigratorBuilder.lockDeadline");
        assertThat(set(Setting.SCHEMA, "app").in(Vocabulary.JAVA)).isEqualTo("MigratorBuilder.schema(\"app\")");
        assertThat(set(Setting.PREFLIGHT, "false").in(OTHER)).isEqualTo("tool:preflight=false");
        assertThat(ConnectionPart.PASSWORD.asRemedy().in(OTHER)).isEqualTo("tool:PASSWORD");
    }

    @Test
    void leavesWordsAndSqlAlone() {
        Remedy remedy = sentence(advice("pg_dump --schema-only, status(), then "), sql("SELECT down(1)"));

        assertThat(remedy.in(OTHER)).isEqualTo("pg_dump --schema-only, status(), then SELECT down(1)");
    }

    @Test
    void knowsWhatEveryToolSaysAlike() {
        assertThat(sentence(advice("run "), sql("SELECT 1")).isTheSameEverywhere())
                .isTrue();
        assertThat(sentence(advice("run "), MigratorCall.UP.asRemedy()).isTheSameEverywhere())
                .isFalse();
        assertThat(set(Setting.ROLE).isTheSameEverywhere()).isFalse();
        assertThat(ConnectionPart.USER.asRemedy().isTheSameEverywhere()).isFalse();
    }
}
