/** Make elements without ever parsing markup. */

/**
 * Make an element; a child that is a string becomes text, a nullish one is left out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | undefined>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/**
 * Make a button that does something.
 * @param {Record<string, string | boolean | undefined>} attributes
 * @param {() => void} act
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLButtonElement}
 */
export function button(attributes, act, ...children) {
  const element = h("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", act);
  return element;
}

/**
 * Text for screen readers alone.
 * @param {string} text
 * @returns {HTMLElement}
 */
export function unseen(text) {
  return h("span", { class: "unseen" }, text);
}
