package dev.pawl.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * What a finding says.
 *
 * @param headline what happens to which object: lower case, no final period, names in backticks, 120 characters at most
 * @param why the effect, in the reader's terms first, then lock mode and version; null where the headline says it all
 * @param fix code that can be pasted, or the named steps
 */
public record Message(String headline, @Nullable String why, Fix fix) {

    /**
     * With a fix in words alone.
     */
    public Message(String headline, @Nullable String why, String fix) {
        this(headline, why, Fix.words(fix));
    }
}
