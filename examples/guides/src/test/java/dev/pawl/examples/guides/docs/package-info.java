/** Tests of the documentation itself: its links, its samples, its table of contents. */
package dev.pawl.examples.guides.docs;
