package dev.pawl.runtime.crash;

import java.util.ArrayList;
import java.util.List;

/** The cells of the matrix: every statement, struck in every way at every moment. */
final class CrashCases {

    private static final int SAMPLE = 45;

    private CrashCases() {}

    /**
     * Returns all, or with a fixed stride over the statements enough to notice what breaks. Runners are killed more often
     * in a run on a fresh database: whoever goes on has to know that it was fresh.
     */
    static List<CrashCase> of(Site site, Blow blow, boolean all) {
        List<CrashCase> statements = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (int statement = 1; statement <= site.statements(stage); statement++) {
                statements.add(new CrashCase(stage, statement, blow, Moment.BEFORE_IT_IS_SENT));
            }
        }
        if (all) {
            return everyMoment(statements);
        }
        List<CrashCase> cases = new ArrayList<>(sample(statements, blow));
        if (blow == Blow.KILL_RUNNER) {
            cases.addAll(everyFourth(
                    statements.stream().filter(it -> it.stage() == Stage.FRESH).toList()));
        }
        return cases;
    }

    /** Each moment in turn. */
    private static List<CrashCase> everyFourth(List<CrashCase> statements) {
        List<Moment> moments = List.of(Moment.values());
        return statements.stream()
                .filter(statement -> statement.statement() % 4 == 1)
                .map(statement -> at(statement, moments.get(statement.statement() % moments.size())))
                .toList();
    }

    private static List<CrashCase> everyMoment(List<CrashCase> statements) {
        List<CrashCase> cases = new ArrayList<>();
        for (CrashCase statement : statements) {
            for (Moment moment : Moment.values()) {
                cases.add(at(statement, moment));
            }
        }
        return cases;
    }

    /** The blows take turns, and each has its moments in turn. */
    private static List<CrashCase> sample(List<CrashCase> statements, Blow blow) {
        List<Blow> blows = List.of(Blow.values());
        List<Moment> moments = List.of(Moment.values());
        List<CrashCase> cases = new ArrayList<>();
        for (int number = blows.indexOf(blow); number < SAMPLE; number += blows.size()) {
            cases.add(at(
                    statements.get(number * statements.size() / SAMPLE),
                    moments.get(number / blows.size() % moments.size())));
        }
        return cases;
    }

    private static CrashCase at(CrashCase statement, Moment moment) {
        return new CrashCase(statement.stage(), statement.statement(), statement.blow(), moment);
    }
}
