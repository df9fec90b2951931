package dev.pawl.processor.generate;

import dev.pawl.processor.operation.Effects;
import dev.pawl.processor.operation.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a statement does to a database in use, a line for each kind of effect. */
final class EffectLines {

    private final List<String> lines = new ArrayList<>();

    private EffectLines() {}

    static List<String> of(Effects effects) {
        EffectLines lines = new EffectLines();
        lines.add("locks", effects.locks().entrySet(), lock -> lock.getValue().sql() + " on " + lock.getKey());
        lines.add("work", effects.work(), EffectLines::work);
        lines.add("breaks", effects.breaks(), Effects.Breakage::phrase);
        lines.add("loses", effects.losses(), loss -> words(loss.kind()) + ": " + loss.subject());
        return lines.lines;
    }

    private <T> void add(String label, Collection<T> effects, Function<T, String> words) {
        if (!effects.isEmpty()) {
            lines.add(label + ": " + effects.stream().map(words).distinct().collect(Collectors.joining(", ")));
        }
    }

    private static String work(Work work) {
        return switch (work.kind()) {
            case SAMPLE -> "reads a sample of " + work.table();
            case SCAN -> "reads all rows of " + work.table();
            case INDEX_BUILD -> "builds an index on " + work.table();
            case REWRITE -> "rewrites " + work.table();
        };
    }

    private static String words(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
