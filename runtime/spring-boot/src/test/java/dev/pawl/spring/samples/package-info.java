/** What the manual of the starter shows, compiled; as in an application, in another package than the starter. */
package dev.pawl.spring.samples;
