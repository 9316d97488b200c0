/** What editors read to complete tags, attributes and values in HTML, made of the manifest. */

/** Custom data of VS Code, version 1.1: named in the setting `html.customData`. */
export function htmlCustomData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, summary, description, attributes }) => ({
      name: tagName,
      description: markdown(`${summary}\n\n${description}`),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description),
        ...(attribute.type.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...listed(valuesOf(attribute)),
      })),
    })),
  }
}

/** Web-Types of JetBrains: found by itself, as `package.json` names it. */
export function webTypes(manifest, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elementsOf(manifest).map(webType) } },
  }
}

function webType({ tagName, summary, description, attributes, members, ...rest }) {
  const { events = [], slots = [], cssParts = [], cssProperties = [] } = rest
  return {
    name: tagName,
    description: `${summary}\n\n${description}`,
    attributes: attributes.map(({ name, type, default: value, description: use }) => ({
      name,
      description: use,
      ...(value === undefined ? {} : { default: value }),
      value: { type: type.text },
    })),
    slots: slots.map(({ name, description: use }) => ({ name, description: use })),
    js: {
      properties: members
        .filter(({ kind }) => kind === 'field')
        .map(({ name, type, description: use }) => ({ name, description: use, type: type.text })),
      events: events.map(({ name, description: use }) => ({ name, description: use })),
    },
    css: {
      parts: cssParts,
      properties: cssProperties.map(({ name, description: use }) => ({ name, description: use })),
    },
  }
}

function elementsOf({ modules: [{ declarations }] }) {
  return declarations
}

function valuesOf({ type }) {
  return Array.from(type.text.matchAll(/'([^']*)'/g), ([, name]) => ({ name }))
}

function listed(values) {
  return values.length === 0 ? {} : { values }
}

function markdown(value) {
  return { kind: 'markdown', value }
}
