/** A comparison: a real table where there is room, one block a subject where there is not. */
import { h } from "./dom.js";
import { rich } from "./rich.js";

/**
 * The roles are spelt out because folding it changes how the elements are displayed, and some browsers then drop them.
 * @param {Table} table
 * @param {string} name
 * @returns {HTMLElement}
 */
export function comparison(table, name) {
  const corner = h("td", { role: "cell" });
  const columns = table.columns.map((column) => h("th", { role: "columnheader", scope: "col" }, column));
  const rows = table.rows.map((row) =>
    h(
      "tr",
      { role: "row" },
      h("th", { role: "rowheader", scope: "row" }, row.label),
      ...row.cells.map((cell, number) =>
        h("td", { role: "cell", class: cell.status }, h("span", { class: "of", "aria-hidden": "true" }, table.columns[number]), h("div", {}, ...rich(cell.text))),
      ),
    ),
  );
  return h(
    "table",
    { role: "table", "aria-label": name },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, corner, ...columns)),
    h("tbody", { role: "rowgroup" }, ...rows),
  );
}
