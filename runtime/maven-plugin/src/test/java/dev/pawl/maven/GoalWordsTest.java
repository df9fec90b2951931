package dev.pawl.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GoalWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 pending, 1 waiting; next: pawl up | 2 pending, 1 waiting; next: mvn pawl:up
            2 schemas, 2 not up to date; next: pawl fleet up | 2 schemas, 2 not up to date; next: mvn pawl:fleet -Dpawl.action=up
            waiting for `pawl contract`: | waiting for `mvn pawl:contract`:
            fix: with this same jar: pawl contract --to 20260115002 | fix: with this same jar: mvn pawl:contract -Dpawl.to=20260115002
            fix: or, if you know better: pawl baseline 7 --force | fix: or, if you know better: mvn pawl:baseline -Dpawl.migration=7 -Dpawl.force
            fix: pass --yes if that is what you want | fix: pass -Dpawl.yes if that is what you want
            fix: run them: pawl up, or pawl contract for others | fix: run them: mvn pawl:up, or mvn pawl:contract for others
            fix: see `pawl up --help` | fix: see `mvn help:describe -Dplugin=dev.pawl:pawl-maven-plugin -Dgoal=up -Ddetail`
            fix: pawl resolve 7 --rolled-back --force | fix: mvn pawl:resolve -Dpawl.migration=7 -Dpawl.as=rolled-back -Dpawl.force
            fix: see `pawl status` for what is, or show it with --offline | fix: see `mvn pawl:status` for what is, or show it with -Dpawl.offline
            error: invalid value for option `--lock-timeout`: `soon` | error: invalid value for option `-Dpawl.lockTimeout`: `soon`
            fix: pawl down --steps 2 --yes now | fix: mvn pawl:down -Dpawl.steps=2 -Dpawl.yes now
            fix: name the package: --package com.acme | fix: name the package: -Dpawl.package=com.acme
            fix: begin with a word: pawl new "add priority" | fix: begin with a word: mvn pawl:new -Dpawl.name="add priority"
            fix: or, if you know better: --allow-older-application allowed | fix: or, if you know better: -Dpawl.allowOlderApplication=allowed
            fix: did you mean `pawl explain dropped-column`? | fix: did you mean `mvn pawl:explain -Dpawl.rule=dropped-column`?
            fix: see `pawl explain` for all rules | fix: see `mvn pawl:explain` for all rules
            fix: --no-preflight | fix: -Dpawl.preflight=false
            1 session in the way; end one with `pawl blockers --end PID` | 1 session in the way; end one with `mvn pawl:blockers -Dpawl.end=PID`
            """)
    void saysWhatOneTypesToMaven(String commandLine, String maven) {
        assertThat(GoalWords.in(commandLine)).isEqualTo(maven);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 --yes",
                "-- step 1 of 2: outside a transaction",
                "20260115001  AddPawlUp  pending",
                "ALTER TABLE pawl ADD up text;",
            })
    void leavesFactsAlone(String line) {
        assertThat(GoalWords.in(line)).isEqualTo(line);
    }

    @Test
    void goesLineByLine() {
        assertThat(GoalWords.in("")).isEmpty();
        assertThat(GoalWords.in("a --yes\n  fix: pass --yes\n")).isEqualTo("a --yes\n  fix: pass -Dpawl.yes\n");
    }
}
