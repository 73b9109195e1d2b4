/** What was said, as bubbles. Each is built whole before it enters the page, so that it is announced once. */
import { h, unseen } from "./dom.js";
import { feedback } from "./feedback.js";
import { rich } from "./rich.js";
import { citation } from "./sources.js";
import { comparison } from "./table.js";
import { TEXTS, fill } from "./texts.js";
import { card } from "./verdict.js";

/** Kinds of replies that somebody may find helpful or not. */
const ANSWERS = ["answer", "not_in_sources", "eligibility"];

/**
 * What the person said.
 * @param {string} text
 * @param {Language} language
 * @returns {HTMLElement}
 */
export function said(text, language) {
  return h("div", { class: "bubble user", lang: language }, unseen(`${TEXTS[language].you} `, language), ...rich(text));
}

/**
 * What the assistant says.
 * @param {Message} message
 * @param {Language} language
 * @param {{ say: (text: string) => void, tell: (text: string) => void }} hands
 * @returns {HTMLElement}
 */
export function answered(message, language, { say, tell }) {
  const texts = TEXTS[language];
  const display = message.custom?.display ?? message.display ?? { body: message.text, sources: [] };
  const when = new Date(message.time ? message.time * 1000 : Date.now());
  const bubble = h("div", { class: "bubble bot", lang: language }, unseen(`${texts.assistant} `, language));
  if (display.progress) bubble.append(progress(display.progress, texts.step));
  bubble.append(...rich(display.body));
  if (display.table) bubble.append(comparison(display.table, display.body.split("\n").at(-1) ?? ""));
  bubble.append(...(display.verdicts ?? []).map((verdict) => card(verdict, display.notice ?? "", when, language, tell)));
  bubble.append(citation(display.sources, language) ?? "");
  if (display.table) bubble.classList.add("broad");
  if (display.verdicts) bubble.classList.add("cards");
  if (ANSWERS.includes(message.custom?.kind ?? "")) bubble.append(feedback(language, say, tell));
  return bubble;
}

/**
 * How far the check is, in words and as a bar.
 * @param {{ step: number, of: number }} at
 * @param {string} text
 * @returns {HTMLElement}
 */
function progress({ step, of }, text) {
  const parts = Array.from({ length: of }, (_, number) => h("i", { class: number < step ? "done" : "" }));
  return h("div", { class: "progress" }, h("span", {}, fill(text, { step, of })), h("span", { class: "bar", "aria-hidden": "true" }, ...parts));
}
