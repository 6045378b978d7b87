import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DutyEventType, type FindingEvent, rungs, type VisitEvent } from '@zhengling/work';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { deedOf, kindOf } from './words.ts';

/** Reads the sources of the server: an action or kind that is recorded there without words here fails. */

const server = fileURLToPath(new URL('../../../../server/src/', import.meta.url));

// Written as records so that the compiler asks for a new type of event.
const dutyEvents: Record<DutyEventType, true> = {
  created: true,
  reread: true,
  'source-changed': true,
  'source-reverted': true,
  'source-settled': true,
  confirmed: true,
  corrected: true,
  dropped: true,
  restored: true,
  split: true,
  merged: true,
  absorbed: true,
  assigned: true,
  unfolded: true,
  planned: true,
  accepted: true,
  reported: true,
  closing: true,
  signed: true,
  declined: true,
  closed: true,
  returned: true,
  'extension-asked': true,
  extended: true,
  'extension-refused': true,
  suspended: true,
  resumed: true,
  cancelled: true,
  revived: true,
  contested: true,
  reopened: true,
  'contest-refused': true,
  'part-reopened': true,
  redated: true,
  urged: true,
};
const findingEvents: Record<FindingEvent['type'], true> = {
  found: true,
  supplemented: true,
  fixed: true,
  listed: true,
  followed: true,
  evidenced: true,
  rechecked: true,
  struck: true,
  withdrawn: true,
};
const visitEvents: Record<VisitEvent['type'], true> = {
  started: true,
  answered: true,
  finished: true,
  cancelled: true,
};

const registerTables = ['organisation', 'post', 'holding', 'committee', 'seat', 'honour'];

/** What stands for a blank of a template in a source, by the file and the words of the template. */
const blanks: Readonly<Record<string, readonly string[]>> = {
  'duties/store.ts duty.${type}': Object.keys(dutyEvents),
  'inspections/change-finding.ts finding.${event.type}': Object.keys(findingEvents),
  'inspections/change-visit.ts visit.${event.type}': Object.keys(visitEvents),
  'indicators/write.ts indicator.${decided.type}': ['entered', 'revised', 'withdrawn'],
  'sites/write.ts site.${eventOf(act)}': ['changed', 'corrected', 'ended', 'reopened'],
  'sweep/take-rungs.ts ladder.${step.rung}': rungs,
  'registers/change-entry.ts ${table}.ended': ['organisation', 'holding', 'seat', 'honour'],
  'registers/sheets/register-sheet.ts ${table}.imported': registerTables,
  'registers/sheets/register-sheet.ts ${table}.changed': registerTables,
};

const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(?:test|testing)\.ts$/u.test(path))
  .map((path) => ({ path, text: readFileSync(`${server}${path}`, 'utf8') }))
  .filter(({ text }) => /recordEvent\(|insertInto\('event'\)|changeEntry\(/u.test(text));

/** Every action of one file; what cannot be read from the source is a fault of this test and says where. */
function actionsIn({ path, text }: { readonly path: string; readonly text: string }): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const every = (node: ts.Node, visit: (node: ts.Node) => void): void => {
    visit(node);
    ts.forEachChild(node, (child) => every(child, visit));
  };
  const unreadable = (node: ts.Node): never => {
    throw new Error(`${path}: what action is ${node.getText(file)}?`);
  };

  const read = (node: ts.Expression): void => {
    if (ts.isStringLiteral(node)) found.push(node.text);
    else if (ts.isConditionalExpression(node)) {
      read(node.whenTrue);
      read(node.whenFalse);
    } else if (ts.isTemplateExpression(node)) readTemplate(node);
    else if (ts.isIdentifier(node)) for (const value of valuesOf(node)) read(value);
    else unreadable(node);
  };
  const readTemplate = (node: ts.TemplateExpression): void => {
    const written = node.getText(file).slice(1, -1);
    const [span] = node.templateSpans;
    if (span === undefined) throw unreadable(node);
    const rests =
      blanks[`${path} ${written}`] ??
      (ts.isIdentifier(span.expression)
        ? valuesOf(span.expression)
            .flatMap((value) =>
              ts.isConditionalExpression(value) ? [value.whenTrue, value.whenFalse] : [value],
            )
            .map((value) => (ts.isStringLiteral(value) ? value.text : unreadable(value)))
        : unreadable(node));
    for (const rest of rests) found.push(`${node.head.text}${rest}${span.literal.text}`);
  };
  /** What a name stands for: its constant, or what the calls within the file give for the parameter. */
  const valuesOf = (name: ts.Identifier): readonly ts.Expression[] => {
    let around: ts.Node = name;
    while (!ts.isSourceFile(around)) {
      around = around.parent;
      if (!ts.isFunctionDeclaration(around)) continue;
      const { name: called, parameters } = around;
      const at = parameters.findIndex((parameter) => parameter.name.getText(file) === name.text);
      if (at < 0 || called === undefined) continue;
      const given: ts.Expression[] = [];
      every(file, (node) => {
        if (!ts.isCallExpression(node) || node.expression.getText(file) !== called.text) return;
        const value = node.arguments[at];
        given.push(value ?? unreadable(node));
      });
      return given.length > 0 ? given : unreadable(name);
    }
    const values: ts.Expression[] = [];
    every(file, (node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText(file) === name.text && node.initializer)
        values.push(node.initializer);
    });
    return values.length > 0 ? values : unreadable(name);
  };
  const readProperty = (node: ts.Node): void => {
    let known = false;
    every(node, (inner) => {
      if (!ts.isPropertyAssignment(inner) || inner.name.getText(file) !== 'action') return;
      read(inner.initializer);
      known = true;
    });
    if (!known) unreadable(node);
  };

  every(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    const called = node.expression.getText(file);
    const [, second, third] = node.arguments;
    // The one that is handed an action on: its callers are read instead.
    const handsOn = path === 'registers/change-entry.ts' && third?.getText(file) === 'action';
    if (called === 'recordEvent' && !handsOn) read(third ?? unreadable(node));
    if (called === 'changeEntry') readProperty(second ?? unreadable(node));
    if (/\.insertInto\('event'\)\s*\.values$/u.test(called) && path !== 'identity/event.ts')
      readProperty(node);
  });
  return found;
}

describe('the words of the record', () => {
  it('are there for every action that the server records', () => {
    const actions = new Set(sources.flatMap(actionsIn));
    expect(actions.size).toBeGreaterThan(90);
    expect([...actions].filter((action) => deedOf(action) === action)).toEqual([]);
  });

  it('are there for every kind of what something was done to', () => {
    const kinds = sources.flatMap(({ text }) =>
      [...text.matchAll(/\{ kind: '([a-z_]+)', id|subject_kind: '([a-z_]+)'/gu)].map(
        ([, one, other]) => one ?? other ?? '',
      ),
    );
    const tables = ['organisation', 'holding', 'committee', 'seat', 'honour'];
    expect(kinds.length).toBeGreaterThan(30);
    expect([...new Set([...kinds, ...tables])].filter((kind) => kindOf(kind) === kind)).toEqual([]);
  });

  it('leave an action that is not known as it is', () => {
    expect(deedOf('unknown.thing')).toBe('unknown.thing');
  });
});
