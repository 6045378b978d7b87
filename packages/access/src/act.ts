/** What can be done to which kind of record. */
export interface Acts {
  /** An issue of the gazette before and after publication. */
  issue: 'read' | 'edit' | 'publish';
  /**
   * A task: `confirm` what the compiler read (accept, split, merge, correct, drop), `assign` to units, `accept` and
   * `report` by those who owe it, `sign` by supporting units for joint closing, `close` asked for by the lead,
   * `check` (close, send back, contest), `extend` asked for, `approve` an extension, `suspend`, `urge`; `reveal` shows what somebody
   * who contests left to be reached by.
   */
  duty:
    | 'read'
    | 'confirm'
    | 'assign'
    | 'accept'
    | 'report'
    | 'sign'
    | 'close'
    | 'check'
    | 'extend'
    | 'approve'
    | 'suspend'
    | 'urge'
    | 'contest'
    | 'reveal';
  /** An indicator with its values. */
  indicator: 'read' | 'define' | 'enter' | 'revise';
  /** A round of inspections, its visits and findings. */
  inspection: 'read' | 'plan' | 'inspect' | 'fix' | 'recheck';
  /** Organisations, posts, people, groups, sites, honours. `reveal` shows personal data unmasked. */
  register: 'read' | 'edit' | 'reveal';
  /** Official letters; `approve` is a leader's word before some are issued, `receive` the read receipt of the unit it goes to. */
  letter: 'read' | 'draft' | 'approve' | 'issue' | 'receive';
  /** When which rung of supervision is taken: the versions of every ladder. */
  ladder: 'read' | 'change';
  /** The board over all duties, its exports and bulletins. */
  board: 'read' | 'draft' | 'issue';
  account: 'read' | 'create' | 'grant';
  /** The record of who did what. */
  event: 'read';
  settings: 'read' | 'change';
}

export type Kind = keyof Acts;

type ActLists = { readonly [K in Kind]: readonly Acts[K][] };

const listed = {
  issue: ['read', 'edit', 'publish'],
  duty: [
    'read',
    'confirm',
    'assign',
    'accept',
    'report',
    'sign',
    'close',
    'check',
    'extend',
    'approve',
    'suspend',
    'urge',
    'contest',
    'reveal',
  ],
  indicator: ['read', 'define', 'enter', 'revise'],
  inspection: ['read', 'plan', 'inspect', 'fix', 'recheck'],
  register: ['read', 'edit', 'reveal'],
  letter: ['read', 'draft', 'approve', 'issue', 'receive'],
  ladder: ['read', 'change'],
  board: ['read', 'draft', 'issue'],
  account: ['read', 'create', 'grant'],
  event: ['read'],
  settings: ['read', 'change'],
} as const satisfies ActLists;

type Unlisted = { [K in Kind]: Exclude<Acts[K], (typeof listed)[K][number]> }[Kind];

/** Every act of every kind: what the policy is tested over. Does not compile where one is left out. */
export const acts: [Unlisted] extends [never] ? ActLists : Unlisted = listed;
