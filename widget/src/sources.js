/** Where an answer comes from: one line, which unfolds into the places. */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { link } from "./rich.js";
import { TEXTS } from "./texts.js";

/**
 * The citation of an answer, null where there is nothing to cite.
 * @param {Source[]} sources
 * @param {Language} language
 * @returns {HTMLElement | null}
 */
export function citation(sources, language) {
  if (!sources.length) return null;
  const texts = TEXTS[language];
  const titles = [...new Set(sources.map((source) => source.title))];
  const first = /** @type {Source} */ (sources[0]);
  const brief = sources.length === 1 ? h("span", { lang: first.language }, ` · ${first.heading}`) : null;
  const places = titles.map((title) =>
    h("li", {}, h("span", { class: "document" }, title), h("ul", {}, ...sources.filter((s) => s.title === title).map(place))),
  );
  return h(
    "details",
    { class: "sources" },
    h("summary", {}, icon("book"), h("span", { class: "brief" }, sources.length === 1 ? texts.source : texts.sources, h("span", { class: "folded" }, " ", titles.join(", "), brief))),
    h("ul", {}, ...places),
  );
}

/**
 * @param {Source} source
 * @returns {HTMLElement}
 */
function place(source) {
  return h("li", { lang: source.language }, source.url ? link(source.url, source.heading) : source.heading);
}
