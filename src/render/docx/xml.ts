import type { XmlComponent } from 'docx'

/** The package, which is loaded only when a Word document is written. */
export type Library = typeof import('docx')

/** An element of WordprocessingML that the package has no class for. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Tag | string)[]
}

/** Makes one element: `tag('w:b')`, `tag('w:lang', { 'w:val': 'en-GB' })`. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Tag | string)[]
): Tag {
  return { name, attributes, children }
}

/** As the package's printer takes it; text is escaped there. */
function printed({ name, attributes, children }: Tag): Record<string, unknown> {
  const own = Object.keys(attributes).length === 0 ? [] : [{ _attr: attributes }]
  const inner = children.map((child) => (typeof child === 'string' ? child : printed(child)))
  return { [name]: [...own, ...inner] }
}

/** The element as a part of a document of the package. */
export function componentOf({ XmlComponent }: Library, one: Tag): XmlComponent {
  class Raw extends XmlComponent {
    constructor() {
      super(one.name)
      const content = printed(one)[one.name]
      if (Array.isArray(content)) this.root.push(...content)
    }
  }
  return new Raw()
}
