// Asks the built site what users ask, and fails if another page than the one that answers comes first.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import MiniSearch from 'minisearch'
import { search, words } from './search.mjs'

const folder = path.dirname(fileURLToPath(import.meta.url))
const chunks = path.join(folder, 'dist/assets/chunks')
const file = fs.readdirSync(chunks).find((name) => name.startsWith('@localSearchIndex'))
const { default: json } = await import(pathToFileURL(path.join(chunks, file)))
const { options, searchOptions } = search
const index = MiniSearch.loadJSON(json, { ...options, searchOptions })
const questions = JSON.parse(fs.readFileSync(path.join(folder, 'search-questions.json'), 'utf8'))

// words for a page or a section that is called otherwise now would be lost
const ids = Object.values(JSON.parse(json).documentIds).map((id) => id.slice(1).replace('.html', ''))
const lost = Object.keys(words).filter((place) => !ids.some((id) => id === place || id.split('#')[0] === place))
if (lost.length) {
  console.error(`search-words.json has words for what is not there: ${lost.join(', ')}`)
  process.exit(1)
}

const wrong = Object.entries(questions).flatMap(([question, expected]) => {
  const found = index.search(question).slice(0, 5)
  const page = found[0]?.id.replace(/(\.html)?(#.*)?$/, '')
  if ([expected].flat().includes(page)) {
    return []
  }
  const list = found.map(({ id, score }) => `    ${score.toFixed(0).padStart(4)} ${id}`).join('\n')
  return [`  ${question}: expected ${[expected].flat().join(' or ')}, found\n${list}`]
})
if (wrong.length) {
  console.error(`the search answers ${wrong.length} of ${Object.keys(questions).length} questions wrongly\n${wrong.join('\n')}`)
  process.exit(1)
}
console.log(`the search answers ${Object.keys(questions).length} questions`)
