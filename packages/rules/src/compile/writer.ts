/** JavaScript text being written: statements, names of its own, and the values outside that it refers to. */
export class Writer {
  readonly outside = new Map<string, unknown>();
  #lines: string[] = [];
  #names = 0;

  line(text: string): void {
    this.#lines.push(text);
  }

  /** A name used nowhere else in the text. */
  fresh(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /** A name for a value made beforehand: a table, a function, a dictionary. The same value has one name. */
  refer(value: unknown, prefix: string): string {
    for (const [name, known] of this.outside) if (known === value) return name;
    const name = this.fresh(prefix);
    this.outside.set(name, value);
    return name;
  }

  /** What `work` writes, apart: to be wrapped in braces, or dropped where nothing needs it. */
  apart<T>(work: () => T): { readonly lines: readonly string[]; readonly result: T } {
    const before = this.#lines;
    this.#lines = [];
    const result = work();
    const lines = this.#lines;
    this.#lines = before;
    return { lines, result };
  }

  lines(lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  get text(): string {
    return this.#lines.join('\n');
  }
}
