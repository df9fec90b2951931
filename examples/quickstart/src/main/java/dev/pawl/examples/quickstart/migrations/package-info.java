/** The history of the support desk's schema, one class per migration, oldest version first. */
package dev.pawl.examples.quickstart.migrations;
