/** The script of the website: makes the tag <jpo-assistant> known. */
import { JpoAssistant } from "./element.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
JpoAssistant.home = new URL(".", script?.src || document.baseURI).href;
if (!customElements.get("jpo-assistant")) customElements.define("jpo-assistant", JpoAssistant);
