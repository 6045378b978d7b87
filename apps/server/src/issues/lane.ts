import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './compile-thread.ts';

export interface LaneLimits {
  /** Milliseconds that one step may take; then its thread is ended. */
  readonly patience: number;
  /** Megabytes that the thread may fill; then it ends. */
  readonly memory: number;
}

/** What runs on a lane: it asks the thread for one step after the other. Null where the thread died or took too long. */
export type LaneWork<T, O = Order, A = Answer> = (ask: (order: O) => Promise<A | null>) => Promise<T>;

const compiling = new URL('./compile-thread.mjs', import.meta.url);

interface Waiting {
  readonly key: string | null;
  readonly start: () => Promise<void>;
  readonly drop: () => void;
}

/**
 * A thread and those who wait for it, in the order they came. One piece of work has it at a time, and time counts from
 * when it has it: waiting costs nobody their patience. The thread starts with the first work, and anew after it died.
 */
export class Lane<O = Order, A = Answer> {
  readonly #limits: LaneLimits;
  readonly #module: URL;
  readonly #queue: Waiting[] = [];
  #busy = false;
  #thread: Worker | null = null;
  #answered: ((answer: A | null) => void) | null = null;

  /** `module` is what the thread runs: it answers each order with one message. */
  constructor(limits: LaneLimits, module: URL = compiling) {
    this.#limits = limits;
    this.#module = module;
  }

  /** Waits its turn, then works. With a key, earlier work of the same key that still waits is dropped and gets null. */
  run<T>(work: LaneWork<T, O, A>, key: string | null = null): Promise<T | null> {
    if (key !== null) {
      const outdated = this.#queue.findIndex((waiting) => waiting.key === key);
      if (outdated >= 0) this.#queue.splice(outdated, 1)[0]?.drop();
    }
    return new Promise<T | null>((resolve, reject) => {
      const start = () => work((order) => this.#ask(order)).then(resolve, reject);
      this.#queue.push({ key, start, drop: () => resolve(null) });
      void this.#next();
    });
  }

  async #next(): Promise<void> {
    if (this.#busy) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) return;
    this.#busy = true;
    await waiting.start();
    this.#busy = false;
    if (this.#queue.length === 0) this.#thread?.unref();
    void this.#next();
  }

  #ask(order: O): Promise<A | null> {
    const thread = this.#running();
    return new Promise((resolve) => {
      const timer = setTimeout(() => void thread.terminate(), this.#limits.patience);
      this.#answered = (answer) => {
        clearTimeout(timer);
        this.#answered = null;
        resolve(answer);
      };
      thread.ref();
      thread.postMessage(order);
    });
  }

  #running(): Worker {
    if (this.#thread !== null) return this.#thread;
    const thread = new Worker(this.#module, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    thread.on('message', (answer: A | null) => this.#answered?.(answer));
    // Running out of memory is an error and then an end; the end is what those who wait hear of.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      if (this.#thread === thread) this.#thread = null;
      this.#answered?.(null);
    });
    this.#thread = thread;
    return thread;
  }
}
