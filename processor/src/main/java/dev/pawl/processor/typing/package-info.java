/**
 * What is known of an expression: its type, what it depends on, what it has in it, and what a server would refuse in it.
 * {@link dev.pawl.processor.typing.Typer} is where to begin. It knows what PostgreSQL brings, and of the user's own what it is
 * told; what it cannot tell is {@link dev.pawl.processor.typing.catalogue.SqlType#UNTOLD} and never an error.
 */
@NullMarked
package dev.pawl.processor.typing;

import org.jspecify.annotations.NullMarked;
