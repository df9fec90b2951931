/** What the guides show: a shop, its migrations, and how it boots, backfills and operates them. */
package dev.pawl.examples.guides;
