package dev.pawl.spring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instance is doing at this moment.
 *
 * @param state {@code running}, {@code waiting for locks} or {@code waiting for another runner}
 * @param version the migration, or null while another runner is waited for
 * @param step the number of the step, from 1
 * @param steps how many steps the migration has
 * @param since when the step, or the waiting, began
 * @param detail what the server does, who is in the way or who is waited for; or null
 * @param done how much of that is done
 * @param total how much there is to do, or 0 if that is not known
 */
public record RunningWork(
        String state,
        @Nullable Long version,
        int step,
        int steps,
        Instant since,
        @Nullable String detail,
        long done,
        long total) {}
