import type { JsonValue, Rule, Validity } from '@zhengling/rules';
import type {
  Activity,
  ChecklistDefinition,
  DutyDefinition,
  IndicatorDefinition,
  LadderPolicy,
  LetterDefinition,
  RegisterDefinitions,
  RoundDefinition,
  SiteKind,
  UnmeasuredClause,
} from '@zhengling/work';
import { faultsOf, faultsOfIndicator } from '@zhengling/work';

/** What a clause becomes. `statement` only explains, exhorts, defines or refers; everything else runs or will run. */
export type Becomes =
  | 'rule'
  | 'procedure'
  | 'duty'
  | 'indicator'
  | 'checklist'
  | 'register'
  | 'letter'
  | 'statement';

/**
 * One clause of a document and what it becomes. An account of a clause holds for everything inside it that has none
 * of its own.
 */
export interface ClauseAccount {
  /**
   * Where it stands: `第五条`, `第五条第一款第二项`, `一（二）3`, `附件2`, `附件2 一（二）`, `通知` (the notice before an
   * enclosed instrument), `通知 一`, `正文` (what has no number), or a node id of the compiled document (`art_5__para_2`).
   */
  readonly clause: string | readonly string[];
  readonly as: Becomes | readonly Becomes[];
  /** In our own words: what it lays down. */
  readonly summary: string;
  /** Ids of the rules that it became; needed where `as` says rule. */
  readonly rules?: readonly string[];
}

/** A document of the gazette with what each of its clauses becomes. */
export interface DocumentAccount {
  /** 发文字号 */
  readonly number: string;
  readonly title: string;
  readonly validity: Validity;
  readonly clauses: readonly ClauseAccount[];
}

/** An example that a lawyer can read: a case in words, what is given, and what must come out. */
export interface Example {
  /** `罚款10万元，按15%计奖` */
  readonly case: string;
  readonly input: JsonValue;
  /** The day of evaluation; the first day of validity where left out. */
  readonly on?: string;
  /** The whole value. */
  readonly value?: JsonValue;
  /** Instead of a value: the inputs that are missing. */
  readonly missing?: readonly string[];
  /** Outputs that somebody has to decide. */
  readonly discretionary?: readonly string[];
  /** Instead of a value: the code of the input error. */
  readonly error?: string;
}

/** One folder: the documents, their rules and the examples, by rule id. */
export interface Regulation {
  /** The folder's name. */
  readonly slug: string;
  readonly title: string;
  readonly documents: readonly DocumentAccount[];
  readonly rules: readonly Rule[];
  readonly examples: Readonly<Record<string, readonly Example[]>>;
  /** Bodies, classes of bodies, groups and responsibilities that reading the documents does not give. */
  readonly registers?: RegisterDefinitions;
  /** What inspectors look at, and the rounds that the document plans. */
  readonly checklists?: readonly ChecklistDefinition[];
  readonly rounds?: readonly RoundDefinition[];
  /** Duties that the compiler does not read from the text, or that need more than it says. */
  readonly duties?: readonly DutyDefinition[];
  /** Its own ladder of supervision, where it lays one down. */
  readonly ladders?: readonly LadderPolicy[];
  readonly letters?: readonly LetterDefinition[];
  /** Kinds of sites and objects that it has registered, with the entries it prints. */
  readonly sites?: readonly SiteKind[];
  /** Numbers with targets for dates; clauses that set an aim without a number. */
  readonly indicators?: readonly IndicatorDefinition[];
  readonly unmeasured?: readonly UnmeasuredClause[];
  /** What takes place on which days, for a public calendar. */
  readonly activities?: readonly Activity[];
}

/**
 * A regulation from its parts. What does not fit together is the author's error and throws when the module is
 * loaded: a rule of another folder or without an example, an account that names no rule.
 */
export function regulation(definition: Regulation): Regulation {
  const { slug, rules, examples, documents } = definition;
  const wrong = (what: string) => new TypeError(`${slug}: ${what}`);
  const ids = rules.map(({ id }) => id);
  for (const { id, document } of rules) {
    if (!id.startsWith(`${slug}/`)) throw wrong(`${id} belongs to another folder`);
    if ((examples[id] ?? []).length === 0) throw wrong(`${id} has no example`);
    if (!documents.some(({ number }) => number === document))
      throw wrong(`${id}: ${document} is not accounted for`);
  }
  for (const { id } of [...(definition.checklists ?? []), ...(definition.rounds ?? [])])
    if (!id.startsWith(`${slug}/`)) throw wrong(`${id} belongs to another folder`);
  for (const kind of definition.sites ?? []) {
    if (!kind.id.startsWith(`${slug}/`)) throw wrong(`${kind.id} belongs to another folder`);
    const [fault] = faultsOf(kind);
    if (fault !== undefined) throw wrong(`${kind.id}: ${fault}`);
    for (const { rule } of [...(kind.facts ?? []), ...(kind.locator?.rules ?? [])])
      if (!ids.includes(rule)) throw wrong(`${kind.id} asks ${rule}, which is no rule`);
  }
  const measured = definition.indicators ?? [];
  for (const one of measured) {
    if (!one.id.startsWith(`${slug}/`)) throw wrong(`${one.id} belongs to another folder`);
    const { how } = one;
    const [fault] = faultsOfIndicator(one);
    if (fault !== undefined) throw wrong(`${one.id}: ${fault}`);
    if (how.type === 'share-of' && !measured.some(({ id }) => id === how.indicator))
      throw wrong(`${one.id} is a share of ${how.indicator}, which is no indicator`);
  }
  for (const id of Object.keys(examples))
    if (!ids.includes(id)) throw wrong(`examples of ${id}, which is no rule`);
  const accounted = new Set(
    documents.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.rules ?? [])),
  );
  for (const id of accounted) if (!ids.includes(id)) throw wrong(`a clause became ${id}, which is no rule`);
  for (const id of ids) if (!accounted.has(id)) throw wrong(`no clause became ${id}`);
  for (const { number, clauses } of documents)
    for (const { clause, as, rules: became = [] } of clauses)
      if ([as].flat().includes('rule') !== became.length > 0) throw wrong(`${number} ${clause}: which rule?`);
  return definition;
}
