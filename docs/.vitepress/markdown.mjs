import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const docs = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const repository = path.dirname(docs)

/**
 * Links are those of files. The ones to pages become links of the site; the ones to anything else in the repository,
 * which the site does not have, become text that says where it is.
 */
export function repositoryLinks(md) {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    const folder = path.dirname(env.realPath ?? env.path)
    for (const inline of tokens.filter((token) => token.type === 'inline')) {
      inline.children.forEach((token, i) => {
        if (token.type === 'link_open' && isOfFile(token.attrGet('href'))) {
          becomeLinkOrText(token, closing(inline.children, i), folder)
        }
      })
    }
  })
}

function isOfFile(href) {
  return !href.startsWith('#') && !/^[a-z]+:/.test(href)
}

function closing(tokens, open) {
  return tokens.slice(open).find((token) => token.type === 'link_close')
}

function becomeLinkOrText(open, close, folder) {
  const [file, anchor] = open.attrGet('href').split('#')
  const target = path.resolve(folder, decodeURI(file))
  const page = [target, path.join(target, 'README.md')].find((p) => p.endsWith('.md') && fs.existsSync(p))
  if (page?.startsWith(docs + path.sep)) {
    const address = path.relative(docs, page).replace(/(^|\/)README\.md$/, '$1')
    open.attrSet('href', `/${address}${anchor ? `#${anchor}` : ''}`)
    return
  }
  if (!fs.existsSync(target)) {
    throw new Error(`${folder} has a link to ${file}, which is not there`)
  }
  open.type = 'in_repository_open'
  close.type = 'in_repository_close'
  open.tag = close.tag = 'span'
  open.attrs = [
    ['class', 'in-repository'],
    ['title', `${path.relative(repository, target) || '.'} in the repository`],
  ]
}

/** Indented code looks like fenced code. */
export function indentedCode(md) {
  md.core.ruler.push('indented-code', ({ tokens }) => {
    for (const token of tokens.filter(({ type }) => type === 'code_block')) {
      Object.assign(token, { type: 'fence', tag: 'code', info: 'text', markup: '```' })
    }
  })
}

/** `- [ ]` is a box to tick. */
export function boxes(md) {
  md.core.ruler.push('boxes', ({ tokens }) => {
    tokens.forEach((token, i) => {
      if (token.type === 'inline' && token.content.startsWith('[ ] ') && tokens[i - 2]?.type === 'list_item_open') {
        tokens[i - 2].attrJoin('class', 'box')
        token.children[0].content = token.children[0].content.slice('[ ] '.length)
        const box = new token.children[0].constructor('html_inline', '', 0)
        box.content = '<input type="checkbox" aria-label="done"> '
        token.children.unshift(box)
      }
    })
  })
}

/** Braces in text are braces, not Vue's. */
export function plainText(md) {
  const text = md.renderer.rules.text
  md.renderer.rules.text = (...args) => text(...args).replaceAll('{{', '&#123;&#123;')
}

/** Headings have the anchors that repositories give them. */
export function anchor(heading) {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')
}
