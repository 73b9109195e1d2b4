/** Scrolling that leaves the reader in charge. */

const NEAR = 48;

/**
 * What scrolls: the conversation, or the whole panel where there is no room for that (style.css).
 * @param {HTMLElement} scroller
 * @returns {HTMLElement}
 */
function moving(scroller) {
  return getComputedStyle(scroller).overflowY === "visible" ? (scroller.closest("dialog") ?? scroller) : scroller;
}

/**
 * Whether the end of the conversation is in view.
 * @param {HTMLElement} scroller
 * @returns {boolean}
 */
export function atEnd(scroller) {
  const { scrollHeight, scrollTop, clientHeight } = moving(scroller);
  return scrollHeight - scrollTop - clientHeight < NEAR;
}

/**
 * Go to the end of the conversation.
 * @param {HTMLElement} scroller
 */
export function toEnd(scroller) {
  const part = moving(scroller);
  part.scrollTop = part.scrollHeight;
}

/**
 * Bring something new into view from its beginning, so that a long answer is read from the top.
 * @param {HTMLElement} scroller
 * @param {HTMLElement} first
 */
export function reveal(scroller, first) {
  const part = moving(scroller);
  const top = part.scrollTop + first.getBoundingClientRect().top - part.getBoundingClientRect().top - 12;
  part.scrollTo({ top: Math.min(top, part.scrollHeight - part.clientHeight), behavior: calm() ? "instant" : "smooth" });
}

/**
 * Whether the person asked for less movement.
 * @returns {boolean}
 */
function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
