/** The element itself: the settings of the tag, opening and closing, and what a page may call. */
import { Client } from "./client.js";
import { readable } from "./colour.js";
import { Conversation } from "./conversation.js";
import { keep, recall } from "./memory.js";
import { Panel } from "./panel.js";
import { safe } from "./rich.js";
import { sheet } from "./sheet.js";
import { TEXTS } from "./texts.js";

/** Settings of the tag; docs/widget.md explains each. */
export const ATTRIBUTES = ["server", "language", "accent", "position", "heading", "privacy", "contact", "greeting"];
const DEFAULT_ACCENT = "#0b5394";
/** Where the panel fills the screen. */
const SMALL = "(max-width: 640px), (max-height: 420px)";

export class JpoAssistant extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** Where this script came from; the default server. @type {string} */
  static home = "";

  #panel;
  #conversation;
  #small = matchMedia(SMALL);
  /** @type {Language} */
  #language = "en";
  /** Ends the listening of this element to the window. */
  #ended = new AbortController();

  constructor() {
    super();
    this.#panel = new Panel({
      open: () => this.open(),
      close: () => this.close(),
      enlarge: () => this.#enlarge(),
      submit: () => this.#conversation.submit(),
      draft: () => this.#conversation.draft(),
      person: () => this.ask(TEXTS[this.#language].person_said),
      forget: () => this.#conversation.confirm(),
      newest: () => this.#conversation.showNewest(),
      speak: (language) => this.#switch(language),
    });
    const client = new Client(() => this.#server());
    this.#conversation = new Conversation(this.#panel, client, () => this.#language, (detail) => this.#tell("jpo-answer", detail));
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#panel.landmark);
  }

  connectedCallback() {
    const { signal } = (this.#ended = new AbortController());
    addEventListener("online", () => this.#conversation.connected(true), { signal });
    addEventListener("offline", () => this.#conversation.connected(false), { signal });
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
    await this.#conversation.say({ message: text }, text);
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
    if (!this.#conversation.begun) this.#conversation.greet(this.getAttribute("greeting") !== "off");
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
    this.#conversation.connected(navigator.onLine);
    this.#conversation.restore();
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
      this.#conversation.say({ message: text }, text);
    } else this.#conversation.greet();
  }

  /**
   * @param {"jpo-open" | "jpo-close" | "jpo-answer"} name
   * @param {object} [detail]
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
