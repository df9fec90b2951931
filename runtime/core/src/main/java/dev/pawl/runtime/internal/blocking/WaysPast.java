package dev.pawl.runtime.internal.blocking;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;
import static dev.pawl.runtime.failure.Remedy.set;
import static dev.pawl.runtime.failure.Remedy.sql;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.setting.Setting;
import java.util.ArrayList;
import java.util.List;

/** What to do about those who hold a lock for too long. */
public final class WaysPast {

    private WaysPast() {}

    public static List<Remedy> of(List<Blocker> blockers) {
        List<Remedy> ways = new ArrayList<>();
        List<Integer> sessions = blockers.stream()
                .map(Blocker::pid)
                .filter(pid -> pid != 0)
                .distinct()
                .toList();
        ways.add(
                sessions.isEmpty()
                        ? advice("wait until they are done, or end them")
                        : sentence(
                                advice("wait until they are done, or end them: "),
                                sql("SELECT pg_terminate_backend("
                                        + (sessions.size() == 1 ? String.valueOf(sessions.get(0)) : "pid") + ")")));
        if (blockers.stream().anyMatch(blocker -> blocker.pid() == 0)) {
            ways.add(advice("end a prepared transaction with COMMIT PREPARED or ROLLBACK PREPARED"));
        }
        ways.add(sentence(
                advice("or let Pawl end those that are idle in a transaction for too long: "),
                set(Setting.END_IDLE_BLOCKERS_AFTER)));
        ways.add(sentence(advice("or let it try for longer: "), set(Setting.LOCK_DEADLINE)));
        if (blockers.stream().anyMatch(Blocker::isHidden)) {
            ways.add(advice("to see what they do: GRANT pg_read_all_stats TO the user"));
        }
        return ways;
    }
}
