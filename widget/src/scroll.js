/** Scrolling that leaves the reader in charge. */

const NEAR = 48;

/**
 * Whether the end of `scroller` is in view.
 * @param {HTMLElement} scroller
 * @returns {boolean}
 */
export function atEnd(scroller) {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
}

/**
 * Bring something new into view from its beginning, so that a long answer is read from the top.
 * @param {HTMLElement} scroller
 * @param {HTMLElement} first
 */
export function reveal(scroller, first) {
  const top = scroller.scrollTop + first.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 12;
  scroller.scrollTo({ top: Math.min(top, scroller.scrollHeight - scroller.clientHeight), behavior: calm() ? "instant" : "smooth" });
}

/**
 * Whether the person asked for less movement.
 * @returns {boolean}
 */
function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
