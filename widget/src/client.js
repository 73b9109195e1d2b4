/** Talk to the assistant's web channel (docs/widget.md). */
import { erase, keep, recall } from "./memory.js";

const PATIENCE = 30_000;

/** Why a request came to nothing: `offline`, `failed`, `busy`, `refused` or `forbidden`, which are keys of texts.js. */
export class Failure extends Error {
  /**
   * @param {"offline" | "failed" | "busy" | "refused" | "forbidden"} reason
   * @param {number} [wait] seconds
   */
  constructor(reason, wait = 0) {
    super(reason);
    this.reason = reason;
    this.wait = wait;
  }
}

export class Client {
  /** The session; in the memory of the tab too, where that is allowed. @type {string | undefined} */
  #token;

  /** @param {() => string} base the address that the channel's paths are added to */
  constructor(base) {
    this.base = base;
    const { token, expires = 0 } = recall();
    this.#token = expires > Date.now() ? token : undefined;
  }

  /**
   * Say something and return the reply.
   * @param {{ message?: string, payload?: string, language: Language, page: string }} body
   * @returns {Promise<Message[]>}
   */
  async send(body) {
    if (!this.#token) await this.#begin();
    let response = await this.#call("POST", "webhook", body);
    const ended = response.status === 401;
    if (ended) await this.#begin();
    if (ended || (response.status === 422 && body.payload !== undefined)) {
      const { payload, ...rest } = body; // a button of a conversation that is gone is refused: it goes out as words
      response = await this.#call("POST", "webhook", payload === undefined ? body : { ...rest, message: payload });
    }
    return (await understood(response)).messages;
  }

  /** Erase the conversation, on the server and in the tab. */
  async forget() {
    if (this.#token) {
      const response = await this.#call("DELETE", "conversation");
      if (response.status !== 401) await understood(response);
    }
    this.#token = undefined;
    keep({ token: undefined, expires: undefined, draft: undefined });
    erase();
  }

  async #begin() {
    const { token, expires_in } = await understood(await this.#call("POST", "session"));
    this.#token = token;
    keep({ token, expires: Date.now() + expires_in * 1000 });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<Response>}
   */
  async #call(method, path, body) {
    /** @type {Record<string, string>} */
    const headers = this.#token ? { Authorization: `Bearer ${this.#token}` } : {};
    if (body) headers["Content-Type"] = "application/json";
    try {
      return await fetch(this.base() + path, { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE), credentials: "omit" });
    } catch {
      throw new Failure(navigator.onLine ? "failed" : "offline");
    }
  }
}

/**
 * Return the JSON of an answer.
 * @param {Response} response
 * @returns {Promise<any>}
 * @throws {Failure}
 */
async function understood(response) {
  if (response.status === 204) return {};
  if (response.ok) return response.json().catch(() => Promise.reject(new Failure("failed")));
  if (response.status === 429) throw new Failure("busy", Number(response.headers.get("Retry-After")) || 5);
  if (response.status === 403) throw new Failure("forbidden");
  throw new Failure(response.status === 413 || response.status === 422 ? "refused" : "failed");
}
