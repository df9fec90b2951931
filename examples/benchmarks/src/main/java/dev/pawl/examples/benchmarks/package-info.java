/**
 * Measures what migrations cost: to compile thousands of them, on every boot, to apply them, and what the clients of a
 * busy database notice; beside other tools. Each benchmark prints Markdown tables, and the machine and the versions, as
 * {@code docs/benchmarks.md} shows them.
 */
package dev.pawl.examples.benchmarks;
