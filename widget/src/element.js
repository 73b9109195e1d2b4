/** The element itself: settings, what a page may call, and how a conversation goes on. */
import { answered, said } from "./bubbles.js";
import { Client, Failure } from "./client.js";
import { readable } from "./colour.js";
import { button, h } from "./dom.js";
import { keep, recall } from "./memory.js";
import { Panel } from "./panel.js";
import { rich, safe } from "./rich.js";
import { atEnd, reveal } from "./scroll.js";
import { sheet } from "./sheet.js";
import { TEXTS, fill } from "./texts.js";

/** Settings of the tag; docs/widget.md explains each. */
export const ATTRIBUTES = ["server", "language", "accent", "position", "heading", "privacy", "contact", "greeting"];
const LONGEST = 1000;
const DEFAULT_ACCENT = "#0b5394";
/** Where the panel fills the screen. */
const SMALL = "(max-width: 640px), (max-height: 420px)";

export class JpoAssistant extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** Where this script came from; the default server. @type {string} */
  static home = "";

  #client = new Client(() => this.#server());
  #panel;
  #small = matchMedia(SMALL);
  /** @type {Language} */
  #language = "en";
  #busy = false;
  #restored = false;
  /** What could not be sent, and how to try again. @type {(() => void) | undefined} */
  #again;
  /** The newest answer's first bubble. @type {HTMLElement | undefined} */
  #first;
  /** Ends the listening of this element to the window. */
  #ended = new AbortController();

  constructor() {
    super();
    this.#panel = new Panel({
      open: () => this.open(),
      close: () => this.close(),
      enlarge: () => this.#enlarge(),
      submit: () => this.#submit(),
      draft: () => this.#draft(),
      person: () => this.ask(TEXTS[this.#language].person_said),
      forget: () => this.#confirm(),
      newest: () => this.#showNewest(),
      speak: (language) => this.#switch(language),
    });
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#panel.landmark);
    this.#panel.scroller.addEventListener("scroll", () => atEnd(this.#panel.scroller) && (this.#panel.newest.hidden = true));
  }

  connectedCallback() {
    const { signal } = (this.#ended = new AbortController());
    addEventListener("online", () => this.#connected(true), { signal });
    addEventListener("offline", () => this.#connected(false), { signal });
    this.#small.addEventListener("change", () => this.opened && this.#lay(), { signal });
    this.#settings();
    // Full-screen panels stay closed on a new page: they would hide it.
    if (recall().open && !this.#small.matches) this.#show(false);
  }

  disconnectedCallback() {
    this.#ended.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#settings();
  }

  /** Whether the panel is open. */
  get opened() {
    return this.#panel.dialog.open;
  }

  /** Open the panel and put the cursor into it. */
  open() {
    if (!this.opened) this.#show(true);
  }

  /** Close the panel; the conversation stays. */
  close() {
    if (!this.opened) return;
    const { dialog, launcher } = this.#panel;
    const inside = this.shadowRoot?.activeElement;
    dialog.close();
    launcher.hidden = false;
    launcher.setAttribute("aria-expanded", "false");
    if (inside || this.#small.matches) launcher.focus();
    keep({ open: false });
    this.#tell("jpo-close");
  }

  /**
   * Open the panel and ask a question.
   * @param {string} text
   * @returns {Promise<void>}
   */
  async ask(text) {
    this.open();
    await this.#restore();
    await this.#say({ message: text }, text);
  }

  /** Read the settings of the tag. */
  #settings() {
    const root = this.#panel.landmark;
    const page = (this.closest("[lang]")?.getAttribute("lang") ?? "").slice(0, 2);
    const wanted = recall().language ?? this.getAttribute("language") ?? page;
    this.#language = wanted === "fr" ? "fr" : "en";
    root.dataset.position = this.getAttribute("position") === "left" ? "left" : "right";
    root.style.setProperty("--accent", DEFAULT_ACCENT);
    const accent = this.getAttribute("accent");
    if (accent && CSS.supports("color", accent)) root.style.setProperty("--accent", accent);
    root.style.setProperty("--on-accent", readable(getComputedStyle(this.#panel.launcher).backgroundColor));
    this.#label();
    if (!this.#restored) this.#greet();
  }

  #label() {
    const page = (/** @type {string} */ name) => safe(this.getAttribute(name) ?? "", document.baseURI);
    this.#panel.speak(this.#language, { heading: this.getAttribute("heading") ?? undefined, privacy: page("privacy"), contact: page("contact") });
  }

  /** Return the address of the channel, with a slash at its end. */
  #server() {
    const server = this.getAttribute("server");
    return server ? new URL("webhooks/web/", server.replace(/\/?$/, "/")).href : JpoAssistant.home;
  }

  /** @param {boolean} focus whether a person asked for it, rather than a page that loads */
  #show(focus) {
    const { launcher, input, scroller } = this.#panel;
    launcher.hidden = true;
    launcher.setAttribute("aria-expanded", "true");
    this.#lay();
    if (focus) (matchMedia("(pointer: coarse)").matches ? scroller : input).focus();
    keep({ open: true });
    this.#connected(navigator.onLine);
    this.#restore();
    this.#tell("jpo-open");
  }

  /** Show the panel beside the page, or over it where there is no room; the latter keeps the keyboard inside. */
  #lay() {
    const { dialog } = this.#panel;
    const held = /** @type {HTMLElement | null} */ (this.shadowRoot?.activeElement ?? null);
    if (dialog.open) dialog.close();
    if (this.#small.matches) dialog.showModal();
    else dialog.setAttribute("open", ""); // show() would move the focus
    held?.focus();
  }

  #enlarge() {
    const { dialog, enlarge } = this.#panel;
    const wide = dialog.classList.toggle("wide");
    enlarge.setAttribute("aria-pressed", String(wide));
  }

  /** Bring back what was said on other pages of this tab, without announcing it again. */
  async #restore() {
    if (this.#restored) return;
    this.#restored = true;
    const { log, scroller, input } = this.#panel;
    input.value = recall().draft ?? "";
    if (!this.#client.known) return;
    try {
      const messages = await this.#client.history();
      if (!messages.length) return;
      log.setAttribute("aria-live", "off");
      this.#add(messages, this.#language);
      scroller.scrollTop = scroller.scrollHeight;
      setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
    } catch (failure) {
      this.#failed(failure, async () => ((this.#restored = false), await this.#restore()));
    }
  }

  /** The first words, which are the widget's own. */
  #greet() {
    const { log } = this.#panel;
    const texts = TEXTS[this.#language];
    const welcome = this.getAttribute("greeting") !== "off";
    log.replaceChildren(...(welcome ? [h("div", { class: "bubble bot", lang: this.#language }, ...rich(texts.greeting))] : []));
    this.#suggest(texts.starters.map((text) => ({ title: text, payload: "" })));
  }

  #draft() {
    const { input } = this.#panel;
    keep({ draft: input.value });
  }

  #submit() {
    const { input } = this.#panel;
    const text = input.value.trim();
    if (!text || this.#busy) return;
    if (text.length > LONGEST) {
      this.#alert(fill(TEXTS[this.#language].too_long, { most: LONGEST }));
      return;
    }
    input.value = "";
    this.#say({ message: text }, text);
  }

  /**
   * Say something, show it and what comes back.
   * @param {{ message: string } | { payload: string }} what
   * @param {string} shown
   * @returns {Promise<void>}
   */
  async #say(what, shown) {
    if (this.#busy) return;
    const bubble = said(shown, this.#language);
    this.#panel.log.append(bubble);
    await this.#send(what, bubble, shown);
  }

  /**
   * @param {{ message: string } | { payload: string }} what
   * @param {HTMLElement} bubble
   * @param {string} text
   */
  async #send(what, bubble, text) {
    const { writing, suggestions, scroller } = this.#panel;
    this.#busy = true;
    this.#alert("");
    bubble.classList.remove("unsent");
    suggestions.replaceChildren();
    writing.replaceChildren(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), TEXTS[this.#language].writing);
    scroller.scrollTop = scroller.scrollHeight;
    keep({ draft: text });
    try {
      const messages = await this.#client.send({ ...what, language: this.#language, page: location.pathname.slice(0, 300) });
      const stay = !atEnd(scroller);
      keep({ draft: "" });
      bubble.lang = messages[0]?.lang ?? this.#language;
      if (this.#client.renewed) this.#note(TEXTS[this.#language].renewed);
      this.#client.renewed = false;
      this.#first = this.#add(messages, this.#language);
      if (stay) this.#panel.newest.hidden = false;
      else this.#showNewest();
      this.#tell("jpo-answer", { messages });
    } catch (failure) {
      bubble.classList.add("unsent");
      this.#failed(failure, () => this.#send(what, bubble, text));
    } finally {
      this.#busy = false;
      writing.replaceChildren();
    }
  }

  /**
   * Add bubbles and return the first; the last one's buttons become the suggestions.
   * @param {Message[]} messages
   * @param {Language} otherwise the language of what does not say its own
   * @returns {HTMLElement | undefined}
   */
  #add(messages, otherwise) {
    const { log } = this.#panel;
    const hands = { say: (/** @type {string} */ text) => void this.#say({ message: text }, text), tell: (/** @type {string} */ text) => this.#announce(text) };
    const bubbles = messages.map((message) => {
      const language = message.lang ?? otherwise;
      return message.from === "user" ? said(message.text, language) : answered(message, language, hands);
    });
    for (const bubble of bubbles) log.append(bubble);
    this.#suggest(messages.at(-1)?.buttons ?? []);
    return bubbles[0];
  }

  /**
   * Offer answers to press; one without a payload is the widget's own and goes out as if it were typed.
   * @param {Button[]} buttons
   */
  #suggest(buttons) {
    const { suggestions } = this.#panel;
    suggestions.replaceChildren(
      ...buttons.map(({ title, payload }) =>
        button({}, () => {
          this.#hold();
          this.#say(payload ? { payload } : { message: title }, payload || title);
        }, title),
      ),
    );
  }

  /** Keep the focus in the panel when what was pressed goes away. */
  #hold() {
    const { input, scroller } = this.#panel;
    (matchMedia("(pointer: coarse)").matches ? scroller : input).focus();
  }

  #showNewest() {
    const { scroller, newest } = this.#panel;
    if (this.#first) reveal(scroller, this.#first);
    newest.hidden = true;
  }

  /**
   * Change the language of the labels, and of the assistant once a conversation has begun.
   * @param {Language} language
   */
  #switch(language) {
    if (language === this.#language) return;
    this.#language = language;
    keep({ language });
    this.#label();
    if (this.#panel.log.querySelector(".user")) {
      const text = TEXTS[language].switched;
      this.#say({ message: text }, text);
    } else this.#greet();
  }

  /** Ask whether to erase, in the place of the button that was pressed. */
  #confirm() {
    const { confirm, footer, forget } = this.#panel;
    const texts = TEXTS[this.#language];
    const done = () => {
      confirm.hidden = true;
      footer.hidden = false;
    };
    const keepIt = button({}, () => (done(), forget.focus()), texts.forget_no);
    const erase = button({ class: "danger" }, () => (done(), this.#hold(), this.#forget()), texts.forget_yes);
    confirm.replaceChildren(h("p", {}, texts.forget_question), erase, keepIt);
    confirm.hidden = false;
    footer.hidden = true;
    keepIt.focus();
  }

  async #forget() {
    try {
      await this.#client.forget();
    } catch (failure) {
      this.#failed(failure, () => this.#forget());
      return;
    }
    this.#alert("");
    this.#panel.input.value = "";
    this.#greet();
    this.#note(TEXTS[this.#language].forgotten);
  }

  /**
   * Say why something failed and offer to try again.
   * @param {unknown} failure
   * @param {() => void} again
   */
  #failed(failure, again) {
    const { reason, wait } = failure instanceof Failure ? failure : new Failure("failed");
    const texts = TEXTS[this.#language];
    this.#again = reason === "refused" || reason === "forbidden" ? undefined : again;
    this.#alert(fill(texts[reason], { wait }), this.#again);
    if (!(failure instanceof Failure)) console.error(failure);
  }

  /**
   * @param {string} text
   * @param {() => void} [again]
   */
  #alert(text, again) {
    const { alert } = this.#panel;
    alert.replaceChildren(text);
    if (!text || !again) this.#again = undefined;
    if (again) alert.append(button({}, () => (this.#hold(), this.#alert(""), again()), TEXTS[this.#language].retry));
  }

  /** @param {boolean} online */
  #connected(online) {
    this.#panel.notice.textContent = online ? "" : TEXTS[this.#language].offline;
    const again = this.#again;
    if (!online || !again || this.#busy) return;
    this.#alert("");
    again();
  }

  /**
   * A line between the bubbles, which is announced like them.
   * @param {string} text
   */
  #note(text) {
    this.#panel.log.append(h("p", { class: "note", lang: this.#language }, text));
  }

  /**
   * Announce something that is shown elsewhere.
   * @param {string} text
   */
  #announce(text) {
    this.#panel.status.textContent = "";
    this.#panel.status.textContent = text;
  }

  /**
   * @param {"jpo-open" | "jpo-close" | "jpo-answer"} name
   * @param {object} [detail]
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
