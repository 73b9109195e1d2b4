/** How a conversation goes on: what is said, sent, shown, kept, and erased. */
import { answered, said } from "./bubbles.js";
import { Failure } from "./client.js";
import { button, h } from "./dom.js";
import { keep, recall, remember, transcript } from "./memory.js";
import { Outbox } from "./outbox.js";
import { rich } from "./rich.js";
import { atEnd, reveal, toEnd } from "./scroll.js";
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
  #outbox = new Outbox((said) => this.#exchange(said));
  /** The timer of the next try. @type {number | undefined} */
  #next;
  /** Where the newest answer begins. @type {HTMLElement | undefined} */
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
    const { scroller, dialog, newest } = panel;
    for (const part of [scroller, dialog]) part.addEventListener("scroll", () => atEnd(scroller) && (newest.hidden = true));
  }

  /** Bring back what was said on other pages of this tab, without announcing it again. */
  restore() {
    if (this.begun) return;
    this.begun = true;
    const { log, scroller, input } = this.#panel;
    input.value = recall().draft ?? "";
    const messages = transcript();
    if (!messages.length) return;
    log.setAttribute("aria-live", "off");
    log.append(...this.#drawn(messages, this.#language()));
    this.#suggest(messages.at(-1)?.buttons ?? []);
    toEnd(scroller);
    setTimeout(() => log.setAttribute("aria-live", "polite"), 500);
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

  /** Keep what is typed and what waits. */
  draft() {
    const { input } = this.#panel;
    keep({ draft: [...this.#outbox.waiting.map(({ text }) => text), input.value].filter(Boolean).join("\n") });
  }

  /** Send what is typed. */
  submit() {
    const { input } = this.#panel;
    const text = input.value.trim();
    if (!text || this.#outbox.busy) return;
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
   * @param {string} text what is shown of it
   * @returns {Promise<void>}
   */
  async say(what, text) {
    const bubble = said(text, this.#language());
    this.#panel.log.append(bubble);
    this.#outbox.waiting.push({ what, text, bubble });
    await this.#deliver();
  }

  /** Send what waits and say so; what could not be sent is marked and kept. */
  async #deliver() {
    const { writing, suggestions, scroller } = this.#panel;
    clearTimeout(this.#next);
    if (!this.#outbox.waiting.length) return;
    if (this.#outbox.busy) return void (await this.#outbox.deliver());
    this.#alert("");
    suggestions.replaceChildren();
    writing.replaceChildren(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), TEXTS[this.#language()].writing);
    toEnd(scroller);
    this.draft();
    const failure = await this.#outbox.deliver();
    writing.replaceChildren();
    if (failure) {
      for (const { bubble } of this.#outbox.waiting) this.#unsent(bubble);
      this.#failed(failure);
      toEnd(scroller);
    }
    this.draft();
  }

  /**
   * Send one message and show the answer.
   * @param {import("./outbox.js").Said} said
   */
  async #exchange({ what, text, bubble }) {
    const { log, scroller, newest, input } = this.#panel;
    bubble.classList.remove("unsent");
    bubble.querySelector(".fate")?.remove();
    try {
      const messages = await this.#client.send({ ...what, language: this.#language(), page: location.pathname.slice(0, 300) });
      if (!log.contains(bubble)) return; // it was erased meanwhile
      const stay = !atEnd(scroller);
      const before = transcript();
      bubble.lang = messages[0]?.lang ?? this.#language();
      const bubbles = this.#drawn(messages, this.#language());
      if (before.length && messages[0]?.custom?.display?.introduction) bubbles.unshift(this.#note(TEXTS[this.#language()].renewed));
      bubble.after(...bubbles); // what waits stands behind it
      this.#suggest(messages.at(-1)?.buttons ?? []);
      this.#first = bubbles[0];
      const time = Date.now() / 1000;
      remember([...before, { from: "user", text, lang: /** @type {Language} */ (bubble.lang), time }, ...messages.map((message) => ({ time, ...message }))]);
      if (stay) newest.hidden = false;
      else this.showNewest();
      this.#tell({ messages });
    } catch (failure) {
      this.#unsent(bubble);
      if (failure instanceof Failure && failure.reason === "refused" && !input.value && "message" in what) {
        input.value = text; // to be reworded
        bubble.remove();
      }
      throw failure;
    }
  }

  /**
   * Mark what was not sent.
   * @param {HTMLElement} bubble
   */
  #unsent(bubble) {
    if (bubble.classList.contains("unsent")) return;
    bubble.classList.add("unsent");
    bubble.append(h("span", { class: "fate", "aria-live": "off" }, TEXTS[this.#language()].not_sent));
  }

  /**
   * The bubbles of messages.
   * @param {Message[]} messages
   * @param {Language} otherwise the language of what does not say its own
   * @returns {HTMLElement[]}
   */
  #drawn(messages, otherwise) {
    const hands = { say: (/** @type {string} */ text) => void this.say({ message: text }, text), tell: (/** @type {string} */ text) => this.#announce(text) };
    return messages.map((message) => {
      const language = message.lang ?? otherwise;
      return message.from === "user" ? said(message.text, language) : answered(message, language, hands);
    });
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
    } catch {
      this.#alert(TEXTS[this.#language()].not_forgotten, () => this.#forget());
      return;
    }
    this.#outbox.waiting = [];
    this.#alert("");
    this.#panel.input.value = "";
    this.greet();
    this.#panel.log.append(this.#note(TEXTS[this.#language()].forgotten));
    this.#panel.scroller.scrollTop = 0;
  }

  /**
   * Say why something was not sent; it goes out again when somebody asks for it, or when there is hope.
   * @param {unknown} failure
   */
  #failed(failure) {
    const { reason, wait } = failure instanceof Failure ? failure : new Failure("failed");
    const again = this.#outbox.waiting.length ? () => void this.#deliver() : undefined;
    if (reason === "offline") this.#panel.notice.textContent = ""; // the alert says the same
    this.#alert(fill(TEXTS[this.#language()][reason], { wait }), again);
    if (wait) this.#next = setTimeout(() => this.#deliver(), wait * 1000);
    if (!(failure instanceof Failure)) console.error(failure);
  }

  /**
   * Say what went wrong, and offer to try again.
   * @param {string} text
   * @param {() => void} [again]
   */
  #alert(text, again) {
    const { alert } = this.#panel;
    alert.replaceChildren(text);
    if (again) alert.append(button({}, () => (this.#hold(), again()), TEXTS[this.#language()].retry));
  }

  /**
   * Take note that the connection is there, or gone; what waited goes out.
   * @param {boolean} online
   */
  connected(online) {
    const { notice, alert } = this.#panel;
    notice.textContent = online || alert.textContent ? "" : TEXTS[this.#language()].offline;
    if (online) this.#deliver();
  }

  /**
   * A line between the bubbles, which is announced like them.
   * @param {string} text
   * @returns {HTMLElement}
   */
  #note(text) {
    return h("p", { class: "note", lang: this.#language() }, text);
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
