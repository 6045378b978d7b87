/** Names in the address that are no answers. */
export interface Controls {
  /** The day for which the rule is evaluated. */
  readonly on: string;
  /** `1`: one question at a time. */
  readonly step: string;
  /** Questions left out, one at a time. */
  readonly skip: string;
  /** The question to be asked now, whatever comes next in order. */
  readonly ask: string;
  /** A list to which a thing is added, a thing that is removed. */
  readonly add: string;
  readonly remove: string;
}

/** Where a rule asks for something of the same name (撤桶并点 asks for a day `on`), the control has `_` behind it. */
export function controlsFor(taken: readonly string[]): Controls {
  const free = (name: string): string => (taken.includes(name) ? free(`${name}_`) : name);
  return {
    on: free('on'),
    step: free('step'),
    skip: free('skip'),
    ask: free('ask'),
    add: free('add'),
    remove: free('remove'),
  };
}
