import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const docs = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The order of the pages. A folder stands for all of its pages; those not named in `first` follow by name. */
const sections = JSON.parse(fs.readFileSync(path.join(docs, '.vitepress/sections.json'), 'utf8'))

export function sidebar() {
  return sections.map(({ text, pages, collapsed }) => ({ text, collapsed, items: pages.flatMap(items) }))
}

function items(page) {
  const { file, folder, first = [], open } = typeof page === 'string' ? { file: page } : page
  return folder ? [group(folder, first, open)] : fs.existsSync(path.join(docs, file)) ? [item(file)] : []
}

function group(folder, first, open) {
  const files = fs.readdirSync(path.join(docs, folder)).filter((file) => file.endsWith('.md') && file !== 'README.md')
  const rank = (file) => (first.includes(file) ? first.indexOf(file) : first.length)
  files.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
  const { text } = item(`${folder}/README.md`)
  return { text, link: `/${folder}/`, collapsed: !open, items: files.map((file) => item(`${folder}/${file}`)) }
}

function item(file) {
  const heading = fs.readFileSync(path.join(docs, file), 'utf8').match(/^# (.*)$/m)
  return { text: heading[1].replaceAll('`', ''), link: `/${file.replace(/\.md$/, '')}` }
}
