/** "Was this helpful?" under an answer. */
import { button, h } from "./dom.js";
import { icon } from "./icons.js";
import { TEXTS } from "./texts.js";

/**
 * @param {Language} language
 * @param {(text: string) => void} say what "not helpful" says to the assistant
 * @param {(text: string) => void} tell
 * @returns {HTMLElement}
 */
export function feedback(language, say, tell) {
  const texts = TEXTS[language];
  const row = h("div", { class: "feedback", role: "group", "aria-label": texts.helpful_question, "aria-live": "off", tabindex: "-1" });
  /** @param {string} thanks */
  const thank = (thanks) => {
    row.replaceChildren(thanks);
    row.focus();
    tell(thanks);
  };
  row.append(
    button({ class: "quiet" }, () => thank(texts.thanks), icon("up_thumb"), texts.helpful),
    button({ class: "quiet" }, () => (thank(texts.thanks_no), say(texts.not_helpful_said)), icon("down_thumb"), texts.not_helpful),
  );
  return row;
}
