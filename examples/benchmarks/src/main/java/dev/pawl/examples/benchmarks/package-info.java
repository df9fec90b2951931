/**
 * Measures what thousands of migrations cost: to compile, and on every boot. Each benchmark prints a Markdown table that
 * names the machine and the versions, as {@code docs/benchmarks.md} shows them.
 */
package dev.pawl.examples.benchmarks;
