/** The icons, drawn as strokes in the colour of the text around them. */

const PATHS = {
  talk: "M4 5.5h16v11H11l-4.5 3.5v-3.5H4z M8 9.5h8 M8 12.5h5",
  close: "M6 6l12 12 M18 6L6 18",
  enlarge: "M14 5h5v5 M10 19H5v-5 M19 5l-6 6 M5 19l6-6",
  send: "M4 12l16-7-6 15-3-6z M11 14l9-9",
  down: "M12 5v13 M6.5 12.5L12 18l5.5-5.5",
  book: "M5 5.5c3-1 5-.6 7 .8 2-1.4 4-1.8 7-.8v12.5c-3-1-5-.6-7 .8-2-1.4-4-1.8-7-.8z M12 6.3v12.5",
  up_thumb: "M8 11v8H5v-8z M8 11l4-7c1.5 0 2.2 1 2 2.5L13.5 10H18c1.2 0 2 1 1.7 2.2l-1.3 5.3c-.2 1-.9 1.5-1.9 1.5H8",
  down_thumb: "M8 13V5H5v8z M8 13l4 7c1.5 0 2.2-1 2-2.5L13.5 14H18c1.2 0 2-1 1.7-2.2l-1.3-5.3C18.2 5.5 17.5 5 16.5 5H8",
  copy: "M9 9h10v11H9z M5 15V4h10",
  print: "M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z",
  met: "M5.5 12.5l4 4 9-9.5",
  not_met: "M7 7l10 10 M17 7L7 17",
  uncertain: "M9 9.2c.2-1.8 1.5-2.7 3.1-2.7 1.7 0 3 1 3 2.6 0 2.2-3 2.3-3 4.6 M12.1 17.2v.3",
  unknown: "M6.5 12h.2 M11.9 12h.2 M17.3 12h.2",
};

/**
 * Draw an icon; it says nothing to screen readers.
 * @param {keyof typeof PATHS} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
