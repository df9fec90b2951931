/** The history that the guides tell about: a shop. */
package dev.pawl.examples.guides.migrations;
