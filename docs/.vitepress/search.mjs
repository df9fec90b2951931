import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** What readers call a page or a section that says it in other words: `raw-sql` is where policies are. */
export const words = JSON.parse(fs.readFileSync(path.join(folder, 'search-words.json'), 'utf8'))

/**
 * How MiniSearch indexes and finds. It does so in the browser as well, to which functions go as text: the ones that are
 * called there (`tokenize`, `processTerm`, `boostDocument`, `fuzzy`, `prefix`) use nothing but their arguments.
 */
export const search = {
  options: {
    fields: ['title', 'titles', 'words', 'text'],
    storeFields: ['title', 'titles'],
    extractField: (section, field) => (field === 'words' ? wordsOf(section.id) : section[field]),
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u),
    // addForeignKey is found by each of its words, and "renaming" by "rename"; words of every question are no words
    processTerm: (term) => {
      const stem = (word) => (word.length > 4 ? word.replace(/(?:ings?|ed|es|s|e)$/, '') : word)
      const parts = term.split(/(?<=\p{Ll})(?=\p{Lu})/u)
      const all = (parts.length > 1 ? [term, ...parts] : [term]).map((word) => stem(word.toLowerCase()))
      const said = /^(?:an?|and|are|be|by|can|do|does|for|from|have|how|i|in|is|it|its|my|of|or|that|the|this|to|what|when|which|why|with|you)$/
      return all.filter((word) => word && !said.test(word))
    },
  },
  searchOptions: {
    boost: { title: 5, words: 6, titles: 2, text: 1 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    // guides and manuals answer questions; decisions and benchmarks are for those who look for them
    boostDocument: (id) =>
      /\/decisions\//.test(id) ? 0.1 : /\/benchmarks/.test(id) ? 0.3 : /\/(?:rules|operations)\/\S*#\S*-\d+$/.test(id) ? 0.6 : 1,
  },
}

function wordsOf(id) {
  const place = id.replace(/^\//, '').replace('.html', '')
  const [page, anchor] = place.split('#')
  const own = words[place] ?? ''
  return isTop(page, anchor) ? `${words[page] ?? ''} ${own}` : own
}

/** The section of a page's first heading stands for the page. */
function isTop(page, anchor) {
  const file = path.join(folder, '..', page === '' || page.endsWith('/') ? `${page}README.md` : `${page}.md`)
  const heading = fs.existsSync(file) && fs.readFileSync(file, 'utf8').match(/^# (.*)$/m)
  return heading && anchor === heading[1].toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')
}
