import { defineConfig } from 'vitepress'
import { home } from './home.mjs'
import { anchor, boxes, indentedCode, plainText, repositoryLinks } from './markdown.mjs'
import { search } from './search.mjs'
import { sidebar } from './sidebar.mjs'

// The pages are read on their own as well, in an editor or a browser of repositories. So nothing that only this site
// understands stands in them: no front matter, no components, and links are those of files.
export default defineConfig({
  title: 'Pawl',
  description: 'PostgreSQL schema migrations in Java that do not compile unless they are safe',
  lang: 'en',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/pawl.svg' }]],
  rewrites: { 'README.md': 'index.md', ':folder/README.md': ':folder/index.md' },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
    anchor: { slugify: anchor },
    config(md) {
      md.use(repositoryLinks)
      md.use(indentedCode)
      md.use(boxes)
      md.use(plainText)
    },
  },
  transformPageData(page) {
    if (page.filePath === 'README.md') {
      page.frontmatter = home
    }
  },
  themeConfig: {
    logo: '/pawl.svg',
    nav: [
      { text: 'Getting started', link: '/getting-started' },
      { text: 'Guides', link: '/guides/', activeMatch: '^/guides/' },
      {
        text: 'Tools',
        items: [
          { text: 'Spring Boot', link: '/spring-boot' },
          { text: 'Tests', link: '/testing' },
          { text: 'The command line', link: '/cli' },
          { text: 'Maven', link: '/maven' },
          { text: 'Gradle', link: '/gradle' },
          { text: 'The runtime', link: '/runtime' },
        ],
      },
      { text: 'Operations', link: '/operations/', activeMatch: '^/operations/' },
      { text: 'Rules', link: '/rules/', activeMatch: '^/rules/' },
      { text: 'Runbook', link: '/runbook' },
      { text: 'Reference', link: '/reference' },
    ],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: 'local', options: { detailedView: true, miniSearch: search } },
    docFooter: { prev: 'Before', next: 'Next' },
    footer: { message: 'Apache License 2.0' },
  },
})
