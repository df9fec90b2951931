package dev.pawl.cli.internal.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the help of commands says about the codes with which they end. */
public final class ExitCodes {

    /** The codes with which a command ends beside 0, 2 and, if it needs a database, 6. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface EndsWith {
        /** The codes. */
        int[] value();
    }

    private ExitCodes() {}

    public static Map<String, String> described() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done, or there was nothing to do");
        codes.put("1", "failed: a step, rows that are in the way, something unexpected");
        codes.put("2", "wrong arguments or configuration, or no migrations found");
        codes.put("3", "something is not applied yet");
        codes.put("4", "the history in the database does not fit the migrations");
        codes.put("5", "blocked by locks or by another runner for too long");
        codes.put("6", "the database cannot be reached or used, or rights are missing");
        codes.put("130", "ended by Ctrl-C");
        return codes;
    }

    public static List<String> of(@Nullable Object command) {
        EndsWith ends = command == null ? null : command.getClass().getAnnotation(EndsWith.class);
        return ends == null
                ? List.of()
                : Arrays.stream(ends.value()).mapToObj(String::valueOf).toList();
    }
}
