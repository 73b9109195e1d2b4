/** Make elements without ever parsing markup. */

/** Where French puts a space that no line may end at. */
const BOUND = / (?=[?!:;»])|(?<=«) /g;

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
  element.append(...children.filter((child) => child != null).map((child) => (typeof child === "string" ? bound(child) : child)));
  return element;
}

/**
 * Return a text whose signs stay with their words at the end of a line.
 * @param {string} text
 * @returns {string}
 */
export function bound(text) {
  return text.replace(BOUND, "\u00a0");
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
 * @param {Language} language
 * @returns {HTMLElement}
 */
export function unseen(text, language) {
  return h("span", { class: "unseen", lang: language }, text);
}
