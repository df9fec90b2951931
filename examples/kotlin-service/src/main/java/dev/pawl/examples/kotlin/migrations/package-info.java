/** The migrations of the service, in Java: Pawl reads the bodies of Java while javac compiles them. */
package dev.pawl.examples.kotlin.migrations;
