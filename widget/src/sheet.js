/** The stylesheet, made once for all elements; a constructed sheet needs no permission of the page's policy. */
import text from "./style.css";

export const sheet = new CSSStyleSheet();
sheet.replaceSync(text);
