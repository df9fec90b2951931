package dev.pawl.processor.earlier;

/**
 * What another module tells of its migrations.
 *
 * @param name its registry
 * @param text the migrations
 */
record OtherRegistry(String name, String text) {}
