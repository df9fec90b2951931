/** A support desk whose schema Pawl migrates, and a tour of what that looks like: see {@code Main}. */
package dev.pawl.examples.quickstart;
