/** The parts of the widget that are always there, and their labels. */
import { button, h } from "./dom.js";
import { icon } from "./icons.js";
import { TEXTS } from "./texts.js";

/** What the panel can be asked to do. @typedef {Record<"open" | "close" | "enlarge" | "submit" | "draft" | "person" | "forget" | "newest", () => void> & { speak: (language: Language) => void }} Acts */
/** @typedef {{ heading: string | undefined, privacy: string | undefined, contact: string | undefined }} Options */

export class Panel {
  /** Sets every label; made by `#labelled`. @type {((texts: import("./texts.js").Texts) => void)[]} */
  #labels = [];

  /** @param {Acts} acts */
  constructor(acts) {
    this.launcher = button({ class: "launcher", "aria-haspopup": "dialog", "aria-expanded": "false" }, acts.open, icon("talk"), this.#text("launch"));
    this.title = h("h2", { id: "title" });
    this.english = button({ class: "language", lang: "en", "aria-label": "EN (English)" }, () => acts.speak("en"), "EN");
    this.french = button({ class: "language", lang: "fr", "aria-label": "FR (Français)" }, () => acts.speak("fr"), "FR");
    this.enlarge = button({ class: "round enlarge", "aria-pressed": "false" }, acts.enlarge, icon("enlarge"));
    const close = button({ class: "round" }, acts.close, icon("close"));
    const languages = h("div", { class: "languages", role: "group" }, this.english, this.french);
    const header = h("header", {}, h("div", { class: "names" }, this.title, h("p", { class: "automated" }, this.#text("automated"))), languages, this.enlarge, close);

    this.log = h("div", { class: "log", role: "log", "aria-live": "polite" });
    this.newest = button({ class: "newest", hidden: true }, acts.newest, icon("down"), this.#text("newer"));
    this.writing = h("div", { class: "writing", role: "status" });
    this.alert = h("div", { class: "alert", role: "alert" });
    this.status = h("div", { class: "unseen", role: "status" });
    this.notice = h("div", { class: "offline", role: "status" });
    this.suggestions = h("div", { class: "suggestions", role: "group" });
    this.scroller = h("div", { class: "scroller", role: "group", tabindex: "0" }, this.log, this.writing, this.suggestions);
    this.input = h("textarea", { rows: "1", autocomplete: "off", enterkeyhint: "send" });
    const send = h("button", { class: "round send", type: "submit" }, icon("send"));
    this.form = h("form", {}, this.input, send);
    this.privacy = h("a", { target: "_blank", rel: "noopener" }, this.#text("privacy"));
    this.person = button({}, acts.person, this.#text("person"));
    this.contact = h("a", { target: "_blank", rel: "noopener" }, this.#text("person"));
    this.forget = button({}, acts.forget, this.#text("forget"));
    this.footer = h("footer", {}, this.person, this.contact, this.privacy, this.forget);
    this.confirm = h("div", { class: "confirm", role: "group", hidden: true });
    this.dialog = h(
      "dialog",
      { "aria-labelledby": "title" },
      header, h("div", { class: "middle" }, this.scroller, this.newest), this.alert, this.notice, this.form, this.confirm, this.footer, this.status,
    );
    this.landmark = h("section", { class: "root" }, this.launcher, this.dialog);

    this.#label(this.landmark, "landmark");
    this.#label(close, "close");
    this.#label(languages, "language");
    this.#label(this.scroller, "conversation");
    this.#label(this.log, "conversation");
    this.#label(this.suggestions, "suggestions");
    this.#label(this.input, "input");
    this.#label(this.input, "placeholder", "placeholder");
    this.#label(send, "send");
    this.#label(this.enlarge, "enlarge");
    this.#label(this.confirm, "forget_question");
    this.form.addEventListener("submit", (event) => (event.preventDefault(), acts.submit()));
    this.input.addEventListener("input", acts.draft);
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      acts.submit();
    });
    this.dialog.addEventListener("cancel", (event) => (event.preventDefault(), acts.close()));
    this.dialog.addEventListener("keydown", (event) => event.key === "Escape" && (event.preventDefault(), acts.close()));
  }

  /**
   * Say everything in a language.
   * @param {Language} language
   * @param {Options} options
   */
  speak(language, { heading, privacy, contact }) {
    for (const set of this.#labels) set(TEXTS[language]);
    this.landmark.lang = language;
    this.title.textContent = heading || TEXTS[language].heading;
    this.english.setAttribute("aria-pressed", String(language === "en"));
    this.french.setAttribute("aria-pressed", String(language === "fr"));
    this.privacy.hidden = !privacy;
    if (privacy) this.privacy.href = privacy;
    this.contact.hidden = !contact;
    this.person.hidden = !!contact;
    if (contact) this.contact.href = contact;
  }

  /**
   * Text that changes with the language.
   * @param {import("./texts.js").TextKey} key
   * @returns {HTMLElement}
   */
  #text(key) {
    const element = h("span");
    this.#labels.push((texts) => (element.textContent = texts[key]));
    return element;
  }

  /**
   * A name that changes with the language.
   * @param {HTMLElement} element
   * @param {import("./texts.js").TextKey} key
   * @param {string} [attribute]
   */
  #label(element, key, attribute = "aria-label") {
    this.#labels.push((texts) => element.setAttribute(attribute, texts[key]));
  }
}
