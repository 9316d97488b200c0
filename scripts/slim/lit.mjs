/**
 * Lit notes its versions and the metadata of standard decorators on the page's own global object. Nothing in the single
 * file reads either, and a page gets no globals from it but one.
 */
const PARTS = [
  ['lit-html/lit-html.js', /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
  ['lit-element/lit-element.js', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
  ['reactive-element/reactive-element.js', /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/],
  ['reactive-element/reactive-element.js', /Symbol\.metadata\?\?=Symbol\("metadata"\)/],
  ['reactive-element/reactive-element.js', /\w+\.litPropertyMetadata\?\?=new WeakMap/],
  ['reactive-element/reactive-element.js', /litPropertyMetadata\.get\(\w+\)/],
]

export function slimLit() {
  const left = new Set(PARTS)
  return {
    name: 'entente:slim-lit',
    transform(code, id) {
      const file = id.split('?')[0]
      let less = code
      for (const part of PARTS.filter(([end]) => file.endsWith(`/${end}`))) {
        const [, pattern] = part
        if (!pattern.test(less)) continue
        less = less.replace(pattern, 'void 0')
        left.delete(part)
      }
      return less === code ? undefined : { code: less, map: null }
    },
    buildEnd(error) {
      if (error === undefined && left.size > 0)
        throw new Error(
          `Lit no longer has ${[...left].map(([, pattern]) => pattern.source).join(', ')}; see scripts/slim/lit.mjs`,
        )
    },
  }
}
