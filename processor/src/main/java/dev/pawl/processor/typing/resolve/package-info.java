/**
 * Which function, operator or cast PostgreSQL takes for arguments of some types: its own rules, as the manual's chapter on type
 * conversion tells them and src/backend/parser has them.
 */
@NullMarked
package dev.pawl.processor.typing.resolve;

import org.jspecify.annotations.NullMarked;
