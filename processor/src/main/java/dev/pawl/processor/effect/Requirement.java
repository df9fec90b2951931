package dev.pawl.processor.effect;

/**
 * What must not be there when a step is begun, or else the operation fails half-way.
 *
 * @param offenders the rows in the way
 * @param isEarly whether they can be asked for before the first step of the plan, because nothing in between changes the
 *     answer
 */
public record Requirement(Offenders offenders, boolean isEarly) {}
