/** The history of the help desk's schema, one class per migration, oldest version first. */
package dev.pawl.examples.service.migrations;
