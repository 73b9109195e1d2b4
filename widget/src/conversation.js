/** How a conversation goes on: what is said, sent, shown, kept, and erased. */
import { answered, said } from "./bubbles.js";
import { Failure } from "./client.js";
import { button, h } from "./dom.js";
import { keep, recall } from "./memory.js";
import { rich } from "./rich.js";
import { atEnd, reveal } from "./scroll.js";
import { TEXTS, fill } from "./texts.js";

const LONGEST = 1000;

export class Conversation {
  /** Whether the panel was opened and what was said before is back. */
  begun = false;
  #panel;
  #client;
  #language;
  #tell;
  #welcome = true;
  #busy = false;
  /** What could not be sent, and how to try again. @type {(() => void) | undefined} */
  #again;
  /** The newest answer's first bubble. @type {HTMLElement | undefined} */
  #first;

  /**
   * @param {import("./panel.js").Panel} panel
   * @param {import("./client.js").Client} client
   * @param {() => Language} language that of the labels
   * @param {(detail: object) => void} tell what to do with an answer, besides showing it
   */
  constructor(panel, client, language, tell) {
    this.#panel = panel;
    this.#client = client;
    this.#language = language;
    this.#tell = tell;
    panel.scroller.addEventListener("scroll", () => atEnd(panel.scroller) && (panel.newest.hidden = true));
  }

  /** Bring back what was said on other pages of this tab, without announcing it again. */
  async restore() {
    if (this.begun) return;
    this.begun = true;
    const { log, scroller, input } = this.#panel;
    input.value = recall().draft ?? "";
    if (!this.#client.known) return;
    try {
      const messages = await this.#client.history();
      if (!messages.length) return;
      log.setAttribute("aria-live", "off");
      this.#add(messages, this.#language());
      scroller.scrollTop = scroller.scrollHeight;
      setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
    } catch (failure) {
      this.#failed(failure, async () => ((this.begun = false), await this.restore()));
    }
  }

  /**
   * The first words, which are the widget's own.
   * @param {boolean} [welcome] whether to greet
   */
  greet(welcome = this.#welcome) {
    this.#welcome = welcome;
    const { log } = this.#panel;
    const texts = TEXTS[this.#language()];
    log.replaceChildren(...(welcome ? [h("div", { class: "bubble bot", lang: this.#language() }, ...rich(texts.greeting))] : []));
    this.#suggest(texts.starters.map((text) => ({ title: text, payload: "" })));
  }

  /** Keep what is typed. */
  draft() {
    const { input } = this.#panel;
    keep({ draft: input.value });
  }

  /** Send what is typed. */
  submit() {
    const { input } = this.#panel;
    const text = input.value.trim();
    if (!text || this.#busy) return;
    if (text.length > LONGEST) {
      this.#alert(fill(TEXTS[this.#language()].too_long, { most: LONGEST }));
      return;
    }
    input.value = "";
    this.say({ message: text }, text);
  }

  /**
   * Say something, show it and what comes back.
   * @param {{ message: string } | { payload: string }} what
   * @param {string} shown
   * @returns {Promise<void>}
   */
  async say(what, shown) {
    if (this.#busy) return;
    const bubble = said(shown, this.#language());
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
    bubble.querySelector(".fate")?.remove();
    suggestions.replaceChildren();
    writing.replaceChildren(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), TEXTS[this.#language()].writing);
    scroller.scrollTop = scroller.scrollHeight;
    keep({ draft: text });
    try {
      const messages = await this.#client.send({ ...what, language: this.#language(), page: location.pathname.slice(0, 300) });
      const stay = !atEnd(scroller);
      keep({ draft: "" });
      bubble.lang = messages[0]?.lang ?? this.#language();
      if (this.#client.renewed) this.#note(TEXTS[this.#language()].renewed);
      this.#client.renewed = false;
      this.#first = this.#add(messages, this.#language());
      if (stay) this.#panel.newest.hidden = false;
      else this.showNewest();
      this.#tell({ messages });
    } catch (failure) {
      bubble.classList.add("unsent");
      bubble.append(h("span", { class: "fate", "aria-live": "off" }, TEXTS[this.#language()].not_sent));
      this.#failed(failure, () => this.#send(what, bubble, text));
      scroller.scrollTop = scroller.scrollHeight;
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
    const hands = { say: (/** @type {string} */ text) => void this.say({ message: text }, text), tell: (/** @type {string} */ text) => this.#announce(text) };
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
          this.say(payload ? { payload } : { message: title }, payload || title);
        }, title),
      ),
    );
  }

  /** Keep the focus in the panel when what was pressed goes away. */
  #hold() {
    const { input, scroller } = this.#panel;
    (matchMedia("(pointer: coarse)").matches ? scroller : input).focus();
  }

  /** Go to the newest answer. */
  showNewest() {
    const { scroller, newest } = this.#panel;
    if (this.#first) reveal(scroller, this.#first);
    newest.hidden = true;
  }

  /** Ask whether to erase, in the place of the button that was pressed. */
  confirm() {
    const { confirm, footer, forget } = this.#panel;
    const texts = TEXTS[this.#language()];
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
    this.greet();
    this.#note(TEXTS[this.#language()].forgotten);
  }

  /**
   * Say why something failed and offer to try again.
   * @param {unknown} failure
   * @param {() => void} again
   */
  #failed(failure, again) {
    const { reason, wait } = failure instanceof Failure ? failure : new Failure("failed");
    const texts = TEXTS[this.#language()];
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
    if (again) alert.append(button({}, () => (this.#hold(), this.#alert(""), again()), TEXTS[this.#language()].retry));
  }

  /**
   * Take note that the connection is there, or gone; what waited goes out.
   * @param {boolean} online
   */
  connected(online) {
    this.#panel.notice.textContent = online ? "" : TEXTS[this.#language()].offline;
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
    this.#panel.log.append(h("p", { class: "note", lang: this.#language() }, text));
  }

  /**
   * Announce something that is shown elsewhere.
   * @param {string} text
   */
  #announce(text) {
    this.#panel.status.textContent = "";
    this.#panel.status.textContent = text;
  }
}
