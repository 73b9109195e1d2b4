/** What a person said and the assistant has not answered yet: sent one after the other, kept when that fails. */
import { Failure } from "./client.js";

/** Failures that trying again does not mend. */
const FINAL = ["refused", "forbidden"];
/** Failures that the next message would meet as well. */
const GENERAL = ["offline", "busy", "forbidden"];

/** @typedef {{ what: { message: string } | { payload: string }, text: string, bubble: HTMLElement }} Said */

export class Outbox {
  /** What waits, the oldest first. @type {Said[]} */
  waiting = [];
  #send;
  /** The delivery that is under way. @type {Promise<unknown> | undefined} */
  #under_way;

  /** @param {(said: Said) => Promise<void>} send */
  constructor(send) {
    this.#send = send;
  }

  /** Whether something is under way. */
  get busy() {
    return this.#under_way !== undefined;
  }

  /**
   * Send what waits, and what is added meanwhile; returns what it failed with, if it did.
   * @returns {Promise<unknown>}
   */
  deliver() {
    return (this.#under_way ??= this.#run().finally(() => (this.#under_way = undefined)));
  }

  async #run() {
    let failure;
    for (let at = 0; at < this.waiting.length; ) {
      const said = /** @type {Said} */ (this.waiting[at]);
      try {
        await this.#send(said);
        failure = undefined;
        this.waiting.splice(0, this.waiting.indexOf(said) + 1); // what failed before it has only itself to blame
        at = 0;
      } catch (error) {
        failure = error;
        const reason = error instanceof Failure ? error.reason : "failed";
        if (FINAL.includes(reason)) this.waiting = this.waiting.filter((one) => one !== said);
        else at += 1;
        if (GENERAL.includes(reason)) break;
      }
    }
    return failure;
  }
}
