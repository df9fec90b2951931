/** What a plan shows: the SQL for reviewers that the processor wrote, and what the database says about its tables. */
@NullMarked
package dev.pawl.cli.internal.plan;

import org.jspecify.annotations.NullMarked;
