import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseRecurrence } from '@zhengling/calendar';
import { compile, findClause, type GazetteDocument, type Node } from '@zhengling/gazette';
import { regulations } from '@zhengling/qijiang';
import { describe, expect, it } from 'vitest';
import { withoutTask } from './definitions.testing.ts';

const seeds = new URL('../../../../../shared/seeds/', import.meta.url);

describe('duties that regulations define', () => {
  const defined = regulations.flatMap(({ slug, documents, duties = [] }) =>
    duties.map((duty) => ({ slug, documents, duty })),
  );

  it('stand in documents of their folder, once, with dates that can be read', () => {
    expect(defined.length).toBeGreaterThan(50);
    const ids = defined.map(({ duty }) => `${duty.document}#=${duty.id}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { slug, documents, duty } of defined) {
      expect(
        documents.map(({ number }) => number),
        `${slug} ${duty.id}`,
      ).toContain(duty.document);
      if (duty.due?.type === 'recurrence')
        expect(parseRecurrence(duty.due.rrule).ok, `${slug} ${duty.id}`).toBe(true);
      const names = (duty.report?.fields ?? []).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  if (!existsSync(seeds))
    console.warn('no corpus beside the repository: duties of clauses are not compared with it');
  it.skipIf(!existsSync(seeds))(
    'leave no clause that became a duty without a task, save those named with a reason',
    () => {
      const tasks = tasksOfCorpus();
      const without: string[] = [];
      for (const { documents, duties = [] } of regulations) {
        for (const { number, clauses } of documents) {
          for (const { clause, as } of clauses) {
            if (![as].flat().includes('duty')) continue;
            for (const name of [clause].flat()) {
              const here = duties.some((duty) => duty.document === number && covers(name, duty.clause));
              const read = (tasks.get(number) ?? []).some(({ document, nodes }) =>
                hasTask(document, nodes, name),
              );
              if (!here && !read) without.push(`${number} ${name}`);
            }
          }
        }
      }
      expect(without.sort()).toEqual([...withoutTask.keys()].sort());
      for (const reason of withoutTask.values()) expect(reason).not.toBe('');
    },
  );
});

/** A definition under a part of a clause is one of the clause. */
const covers = (name: string, clause: string): boolean =>
  clause === name || (clause.startsWith(name) && /^[（\d第]/u.test(clause.slice(name.length)));

function tasksOfCorpus() {
  const byNumber = new Map<
    string,
    { readonly document: GazetteDocument; readonly nodes: ReadonlySet<string> }[]
  >();
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    const issue = compile(readFileSync(new URL(file, seeds), 'utf8'));
    issue.documents.forEach((document, at) => {
      const number = document.number?.text;
      if (number === undefined) return;
      const nodes = issue.duties
        .filter(({ place }) => place.documentIndex === at)
        .map(({ place }) => place.node);
      byNumber.set(number, [...(byNumber.get(number) ?? []), { document, nodes: new Set(nodes) }]);
    });
  }
  return byNumber;
}

function hasTask(document: GazetteDocument, nodes: ReadonlySet<string>, name: string): boolean {
  const found = findClause(document, name);
  const any = (list: readonly Node[]): boolean =>
    list.some(({ id, children }) => nodes.has(id) || any(children));
  return found !== null && any(found.nodes);
}
