import { uniqueIds } from '../body/eid.ts';
import { buildBody, type NodeSource } from '../body/tree.ts';
import type { Node, TextNode } from '../model/node.ts';
import { type Line, spanOf } from '../source/lines.ts';
import { EMPTY, join } from '../source/mapped.ts';
import type { SignOff } from './sign-off.ts';

/** Builds the parts of one document from ranges of its lines; ids are unique across all of them. */
export interface BodyBuilder {
  /** The nodes of the lines `from` to `to` (exclusive) that belong to no field and not to the signature. */
  nodes(from: number, to: number, prefix: string): readonly Node[];
  /** The same with the signature at its place, where it stands between the two. */
  signedNodes(from: number, to: number, prefix: string): readonly Node[];
  readonly sources: ReadonlyMap<string, NodeSource>;
}

export function bodyBuilder(
  input: string,
  lines: readonly Line[],
  signOff: SignOff | null,
  taken: ReadonlySet<number>,
): BodyBuilder {
  const unique = uniqueIds();
  const sources = new Map<string, NodeSource>();
  const signed = (i: number) => signOff !== null && i >= signOff.from && i <= signOff.to;
  const nodes = (from: number, to: number, prefix: string): readonly Node[] => {
    const own: Line[] = [];
    for (let i = from; i < to; i++) {
      const line = lines[i];
      if (line && !taken.has(i) && !signed(i)) own.push(line);
    }
    return buildBody(input, own, prefix, unique, 'numbered', sources).nodes;
  };
  const signature = (at: SignOff, prefix: string): TextNode => {
    const own = lines.slice(at.from, at.to + 1);
    const id = unique(prefix === '' ? 'sign_1' : `${prefix}__sign_1`);
    const text = join(
      own.map((line) => line.clean),
      '\n',
    );
    sources.set(id, { heading: EMPTY, text });
    return {
      id,
      type: 'signature',
      num: null,
      heading: null,
      text: text.text,
      span: spanOf(own),
      children: [],
    };
  };
  return {
    nodes,
    signedNodes(from, to, prefix) {
      if (!signOff || signOff.from < from || signOff.to >= to) return nodes(from, to, prefix);
      const before = nodes(from, signOff.from, prefix);
      const sign = signature(signOff, prefix);
      return [...before, sign, ...nodes(signOff.to + 1, to, prefix === '' ? 'post' : `${prefix}__post`)];
    },
    sources,
  };
}
