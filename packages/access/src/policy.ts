import type { Acts, Kind } from './act.ts';
import { type AccessRecord, always, anyOf, type Condition, holds, never } from './condition.ts';
import type { Role, Subject } from './role.ts';

type Who = Role | 'public';
/** On which records; a function where it depends on who asks. */
type Where = Condition | ((subject: Subject) => Condition);

/** One line of the policy: these may do this, on such records. */
interface Grant<K extends Kind> {
  readonly who: readonly Who[];
  readonly may: readonly Acts[K][];
  readonly where?: Where;
}

type Policy = { readonly [K in Kind]: readonly Grant<K>[] };

const working = ['editor', 'supervisor', 'officer', 'leader', 'reader'] as const;
const disclosed: Condition = { type: 'public' };

const own = (subject: Subject): Condition =>
  subject.unit === null ? never : { type: 'unit', is: subject.unit };
const leads = (subject: Subject): Condition =>
  subject.unit === null ? never : { type: 'among', field: 'lead', unit: subject.unit };
const owes = (subject: Subject): Condition =>
  subject.unit === null
    ? never
    : anyOf([leads(subject), { type: 'among', field: 'responsible', unit: subject.unit }]);
const supports = (subject: Subject): Condition =>
  subject.unit === null ? never : { type: 'among', field: 'cooperating', unit: subject.unit };
/** A unit sees what it leads, owes or supports. */
const takesPart = (subject: Subject): Condition => anyOf([owes(subject), supports(subject)]);

/** The one policy. Whoever is not named may not. */
const policy: Policy = {
  issue: [
    { who: working, may: ['read'] },
    { who: ['editor'], may: ['edit', 'publish'] },
  ],
  duty: [
    { who: ['supervisor', 'leader', 'editor'], may: ['read'] },
    { who: ['officer', 'reader'], may: ['read'], where: takesPart },
    { who: ['public', 'officer', 'reader'], may: ['read', 'contest'], where: disclosed },
    { who: ['editor', 'supervisor'], may: ['confirm', 'assign'] },
    { who: ['officer'], may: ['accept', 'report', 'sign'], where: takesPart },
    { who: ['officer'], may: ['close', 'extend', 'assign'], where: owes },
    { who: ['supervisor'], may: ['check', 'suspend', 'urge', 'contest', 'reveal'] },
    { who: ['supervisor', 'leader'], may: ['approve'] },
  ],
  indicator: [
    { who: ['supervisor', 'leader', 'editor'], may: ['read'] },
    { who: ['officer', 'reader'], may: ['read'], where: takesPart },
    { who: ['public', 'officer', 'reader'], may: ['read'], where: disclosed },
    { who: ['editor', 'supervisor'], may: ['define'] },
    { who: ['supervisor'], may: ['enter', 'revise'] },
    { who: ['officer'], may: ['enter', 'revise'], where: takesPart },
  ],
  inspection: [
    { who: ['supervisor', 'leader'], may: ['read'] },
    { who: ['officer'], may: ['read'], where: (subject) => anyOf([own(subject), takesPart(subject)]) },
    { who: ['supervisor'], may: ['plan', 'inspect', 'recheck'] },
    { who: ['officer'], may: ['plan', 'inspect', 'recheck'], where: owes },
    { who: ['officer'], may: ['fix'], where: own },
  ],
  register: [
    { who: [...working, 'public', 'system', 'security', 'auditor'], may: ['read'] },
    { who: ['editor', 'supervisor'], may: ['edit'] },
    { who: ['officer'], may: ['edit', 'reveal'], where: own },
    { who: ['supervisor'], may: ['reveal'] },
  ],
  letter: [
    { who: ['supervisor', 'leader'], may: ['read'] },
    { who: ['officer'], may: ['read', 'receive'], where: own },
    { who: ['supervisor'], may: ['draft'] },
    { who: ['leader'], may: ['approve'] },
    { who: ['supervisor', 'leader'], may: ['issue'] },
  ],
  ladder: [
    { who: working, may: ['read'] },
    { who: ['supervisor'], may: ['change'] },
  ],
  board: [
    { who: ['supervisor', 'leader'], may: ['read'] },
    { who: ['supervisor'], may: ['draft'] },
    { who: ['supervisor', 'leader'], may: ['issue'] },
  ],
  account: [
    { who: ['system', 'security', 'auditor'], may: ['read'] },
    { who: ['system'], may: ['create'] },
    { who: ['security'], may: ['grant'] },
  ],
  event: [{ who: ['auditor'], may: ['read'] }],
  settings: [
    { who: ['system', 'security', 'auditor'], may: ['read'] },
    { who: ['system'], may: ['change'] },
  ],
};

/** The records of `kind` that `subject` may do `act` to: the policy read as a filter. */
export function conditionOf<K extends Kind>(subject: Subject, kind: K, act: Acts[K]): Condition {
  const { role } = subject;
  if (role === null) return never;
  return anyOf(
    policy[kind]
      .filter(({ who, may }) => who.includes(role) && may.includes(act))
      .map(({ where = always }) => (typeof where === 'function' ? where(subject) : where)),
  );
}

/** Whether `subject` may do `act` to this record: the policy read as a check. */
export function may<K extends Kind>(subject: Subject, kind: K, act: Acts[K], record: AccessRecord): boolean {
  return holds(conditionOf(subject, kind, act), record);
}

/** The roles that may do this to some record: what a refusal names. */
export function rolesThatMay<K extends Kind>(kind: K, act: Acts[K]): readonly Role[] {
  const who = policy[kind].filter(({ may: allowed }) => allowed.includes(act)).flatMap((grant) => grant.who);
  return [...new Set(who)].filter((one): one is Role => one !== 'public');
}
