/** An element with attributes and children; `text` sets its text, `class` its class. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false)
      node.setAttribute(name, value === true ? '' : String(value));
  node.append(...children);
  return node;
}

/** The element of the page with that id; it is in the page's own HTML. */
export const byId = (id: string): HTMLElement => document.getElementById(id)!;
