/** What the first page shows above the text of `docs/README.md`. */
export const home = {
  layout: 'home',
  hero: {
    name: 'Pawl',
    text: 'Migrations that only compile if safe',
    tagline:
      'PostgreSQL schema changes are Java classes. javac refuses what would lock, rewrite, break or lose something' +
      ' on a busy database; a small runtime applies the rest while the application serves.',
    image: { src: '/pawl.svg', alt: '' },
    actions: [
      { theme: 'brand', text: 'Getting started', link: '/getting-started' },
      { theme: 'alt', text: 'How it works', link: '/concepts' },
      { theme: 'alt', text: 'What is refused', link: '/rules/' },
    ],
  },
  features: [
    {
      title: 'Refused by the compiler',
      details: 'An unsafe change is an error at the argument that makes it unsafe, with the safe way in code to paste.',
      link: '/rules/volatile-default',
      linkText: 'An example',
    },
    {
      title: 'Safe by construction',
      details: 'Indexes are built concurrently, constraints are validated without stopping anybody, locks are asked for politely.',
      link: '/operations/',
      linkText: 'All operations',
    },
    {
      title: 'What was checked is what runs',
      details: 'The SQL is written while compiling and lies in the jar for reviewers. The runtime renders and scans nothing.',
      link: '/concepts',
      linkText: 'From source to database',
    },
    {
      title: 'One query at boot',
      details: 'With nothing to do a boot reads one row, however long the history is and however many replicas start.',
      link: '/benchmarks',
      linkText: 'Measured',
    },
    {
      title: 'Old and new side by side',
      details: 'Migrations expand or contract. What an old release still uses stays until you say that none is left.',
      link: '/guides/renaming-and-removing',
      linkText: 'Renaming and removing',
    },
    {
      title: 'Goes on where it stopped',
      details: 'A killed runner, a lost connection, a failed step: the history says where, and the next run goes on there.',
      link: '/runbook',
      linkText: 'The runbook',
    },
    {
      title: 'In Spring Boot',
      details: 'A starter for 3.5 and 4: before JPA and jOOQ, with health, metrics, an endpoint, and migrate-and-exit for Jobs.',
      link: '/spring-boot',
      linkText: 'The starter',
    },
    {
      title: 'In tests',
      details: 'A real PostgreSQL, migrated, a database for each test in milliseconds; up, down and up again in one line.',
      link: '/testing',
      linkText: 'Tests',
    },
    {
      title: 'At a shell, in Maven, in CI',
      details: 'Status, plan, up, down, blockers: with JSON, distinct exit codes, and answers that say what to do.',
      link: '/cli',
      linkText: 'The command line',
    },
  ],
}
