/** Plain text as paragraphs, lists and links. Nothing of it is ever markup. */
import { bound, h } from "./dom.js";

const SAFE = /^(https?|mailto|tel):/i;
const FOUND = /https?:\/\/[^\s<>"'«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const AFTER = /[.,;:!?)\]]+$/;

/**
 * A link, or the bare text where the address is not one that people may follow.
 * @param {string} address
 * @param {string} text
 * @returns {Node}
 */
export function link(address, text) {
  const href = safe(address);
  return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text) : document.createTextNode(text);
}

/**
 * The address if it may be followed: the web, mail, telephone.
 * @param {string} address
 * @param {string} [base] what an address without a scheme is relative to
 * @returns {string | undefined}
 */
export function safe(address, base) {
  if (!address) return undefined;
  try {
    const url = new URL(address.trim(), base);
    return SAFE.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A line with its web and mail addresses as links.
 * @param {string} line
 * @returns {Node[]}
 */
function inline(line) {
  const nodes = [];
  let end = 0;
  for (const match of line.matchAll(FOUND)) {
    const shown = match[0].replace(AFTER, "");
    nodes.push(document.createTextNode(bound(line.slice(end, match.index))));
    nodes.push(link(shown.includes("://") ? shown : `mailto:${shown}`, shown));
    end = match.index + shown.length;
  }
  nodes.push(document.createTextNode(bound(line.slice(end))));
  return nodes;
}

/**
 * The nodes of a text: a line is a paragraph, lines that begin with "- " are a list.
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function rich(text) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  for (const line of text.split("\n").filter((part) => part.trim())) {
    if (!line.startsWith("- ")) {
      blocks.push(h("p", {}, ...inline(line)));
      continue;
    }
    const item = h("li", {}, ...inline(line.slice(2)));
    const last = blocks.at(-1);
    if (last?.localName === "ul") last.append(item);
    else blocks.push(h("ul", {}, item));
  }
  return blocks;
}
