package dev.pawl.processor.change;

import dev.pawl.dsl.operation.Ensure;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The schemas that migrations change by name. What they only read or refer to is nobody's business. */
public final class OtherSchemas {

    private OtherSchemas() {}

    /**
     * Their names, sorted.
     *
     * @param trips the migrations
     */
    public static List<String> of(List<RoundTrip> trips) {
        return trips.stream()
                .flatMap(trip -> Stream.concat(trip.up().stream(), trip.down().stream()))
                .flatMap(OtherSchemas::of)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What an operation needs first is what it is about. */
    private static Stream<String> of(Change change) {
        Mentions mentions = change.mentions();
        Stream<Mention> subject = change.operation() instanceof Ensure
                ? Stream.of()
                : mentions.needed().stream().limit(1);
        return Stream.of(mentions.made().stream(), mentions.removed().stream(), subject)
                .flatMap(parts -> parts)
                .map(Mention::schema);
    }
}
