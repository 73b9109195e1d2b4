/** The verdict of the eligibility check as a card that can be copied and printed. */
import { button, h } from "./dom.js";
import { icon } from "./icons.js";
import { print } from "./print.js";
import { link, rich } from "./rich.js";
import { citation } from "./sources.js";
import { TEXTS, fill } from "./texts.js";

const SIGNS = { met: "✓", not_met: "✗", uncertain: "?", unknown: "…" };
/** Which icon stands beside a verdict. @type {Record<Verdict["verdict"], Status>} */
const AS = { eligible: "met", not_eligible: "not_met", uncertain: "uncertain", incomplete: "unknown" };

/**
 * A card.
 * @param {Verdict} verdict
 * @param {string} notice that it is information and no decision
 * @param {Date} when
 * @param {Language} language
 * @param {(text: string) => void} tell what to say when something was done
 * @returns {HTMLElement}
 */
export function card(verdict, notice, when, language, tell) {
  const texts = TEXTS[language];
  const date = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(when);
  const status = AS[verdict.verdict];
  const content = [
    h("p", { class: "kind" }, texts.verdict, " · ", date),
    h("h3", {}, verdict.name),
    h("p", { class: `label ${status}` }, icon(status), h("span", {}, verdict.label)),
    h("ul", { class: "criteria" }, ...verdict.criteria.map(criterion)),
    ...verdict.notes.flatMap(rich),
    ...(verdict.next_step ? rich(verdict.next_step) : []),
    verdict.links?.length ? h("ul", {}, ...verdict.links.map((one) => h("li", {}, link(one.url, one.label)))) : null,
    h("p", { class: "notice" }, notice),
  ];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(plain(verdict, notice, fill(texts.printed_from, { date }), language));
      tell(texts.copied);
    } catch {
      tell(texts.not_copied);
    }
  };
  const paper = h("section", { class: "card", lang: language }, ...content);
  paper.append(
    citation(verdict.sources, language) ?? "",
    h(
      "div",
      { class: "tools", "aria-live": "off" },
      button({ class: "quiet" }, copy, icon("copy"), texts.copy),
      button({ class: "quiet" }, () => print(paper), icon("print"), texts.print),
    ),
  );
  return paper;
}

/**
 * @param {Criterion} one
 * @returns {HTMLElement}
 */
function criterion(one) {
  return h(
    "li",
    { class: one.status },
    icon(one.status),
    h("div", {}, h("strong", {}, one.label), " ", h("span", { class: "status" }, one.status_label), ...rich(one.reason), ...(one.change ? rich(one.change) : [])),
  );
}

/**
 * A card as text.
 * @param {Verdict} verdict
 * @param {string} notice
 * @param {string} from
 * @param {Language} language
 * @returns {string}
 */
export function plain(verdict, notice, from, language) {
  const colon = language === "fr" ? " : " : ": ";
  return [
    from,
    verdict.name + colon + verdict.label,
    ...verdict.criteria.map((c) => `${SIGNS[c.status]} ${c.label}${colon}${c.status_label}. ${c.reason} ${c.change ?? ""}`.trim()),
    ...verdict.notes,
    ...(verdict.next_step ? [verdict.next_step] : []),
    ...(verdict.links ?? []).map((one) => one.url),
    ...verdict.sources.map((source) => `${TEXTS[language].source} ${source.title}, ${source.heading}`),
    notice,
  ].join("\n");
}
