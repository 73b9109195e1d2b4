/** What the tab remembers between pages of the site; written only once the panel has been opened. */

const KEY = "jpo-assistant";
const SAID = "jpo-assistant-said";
/** Messages of a conversation that are kept. */
const MOST = 200;

/**
 * @typedef {object} Kept
 * @property {string} [token]
 * @property {number} [expires] milliseconds
 * @property {boolean} [open]
 * @property {Language} [language]
 * @property {string} [draft] what is typed or waits, but is not sent
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

/**
 * Return what was said in this tab, the oldest first.
 * @returns {Message[]}
 */
export function transcript() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(SAID) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/**
 * Keep what was said; where that is more than there is room for, the newest half of it.
 * @param {Message[]} messages
 */
export function remember(messages) {
  try {
    sessionStorage.setItem(SAID, JSON.stringify(messages.slice(-MOST)));
  } catch {
    if (messages.length > 1) remember(messages.slice(messages.length / 2));
  }
}

/** Forget what was said. */
export function erase() {
  try {
    sessionStorage.removeItem(SAID);
  } catch {
    // Nothing was kept either.
  }
}
