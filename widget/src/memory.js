/** What the tab remembers between pages of the site; written only once the panel has been opened. */

const KEY = "jpo-assistant";

/**
 * @typedef {object} Kept
 * @property {string} [token]
 * @property {number} [expires] milliseconds
 * @property {boolean} [open]
 * @property {Language} [language]
 * @property {string} [draft] what is typed but not sent
 */

/**
 * Return what is kept; nothing where the browser forbids storage.
 * @returns {Kept}
 */
export function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

/**
 * Keep some values beside those that are kept already.
 * @param {Kept} values
 */
export function keep(values) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...recall(), ...values }));
  } catch {
    // Without storage the conversation lasts as long as the page.
  }
}
