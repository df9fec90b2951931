package dev.pawl.processor.finding;

import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/** Takes what a rule has to say; knows which rule it is. */
public interface Findings {

    /**
     * Reports a finding.
     *
     * @param location the smallest place in the source that carries the mistake
     * @param message what to say
     */
    void report(Location location, Message message);

    /**
     * Reports a finding.
     *
     * @param location the smallest place in the source that carries the mistake
     * @param headline what happens to which object; one line that stands alone
     * @param why the effect on people first, then lock mode and version; null where the headline says it all
     * @param fix DSL code that can be pasted, with the user's own names
     */
    default void report(Location location, String headline, @Nullable String why, Fix fix) {
        report(location, new Message(headline, why, fix));
    }

    /**
     * Reports a finding with a fix in words alone.
     *
     * @param location the smallest place in the source that carries the mistake
     * @param headline what happens to which object; one line that stands alone
     * @param why the effect on people first, then lock mode and version; null where the headline says it all
     * @param fix what to do
     */
    default void report(Location location, String headline, @Nullable String why, String fix) {
        report(location, new Message(headline, why, fix));
    }
}
