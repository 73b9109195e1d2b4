/** Print one part of the page: a copy of it is shown on paper in place of everything else. */
import { sheet } from "./sheet.js";

/**
 * @param {HTMLElement} part
 */
export function print(part) {
  const paper = document.createElement("div");
  paper.className = "jpo-assistant-paper";
  const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
  for (const fold of copy.querySelectorAll("details")) fold.open = true;
  const root = paper.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(copy);
  const hide = new CSSStyleSheet();
  hide.replaceSync(
    "@media screen{.jpo-assistant-paper{display:none}}" +
      "@media print{html,body{background:#fff!important}body>:not(.jpo-assistant-paper){display:none!important}}",
  );
  document.adoptedStyleSheets.push(hide);
  document.body.append(paper);
  addEventListener(
    "afterprint",
    () => {
      paper.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== hide);
    },
    { once: true },
  );
  window.print();
}
