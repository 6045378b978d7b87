import type { Residue, Span } from '../model/index.ts';
import type { Check } from './check.ts';

const SHOWN = 24;
/** Unplaced lines this close are one stretch. */
const APART = 3;

/** ZL0509: text that belongs to no document, field or news item; neighbouring lines are said once. */
export const textUnplaced: Check = {
  code: 'ZL0509',
  severity: 'warning',
  title: '文字无所归属',
  *run({ issue }) {
    for (const { text, span } of stretches(issue.residue)) {
      yield {
        span,
        message: `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”不属于任何文件、栏目或要闻`,
        hint: '请检查其前后的标题、文号或版头是否缺失',
        documentIndex: null,
      };
    }
  },
};

interface Stretch {
  readonly span: Span;
  readonly text: string;
}

function stretches(residue: readonly Residue[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { reason, text, span } of residue) {
    if (reason !== 'unplaced') continue;
    const last = out.at(-1);
    if (last === undefined || span.startLine - last.span.endLine > APART) {
      out.push({ span, text });
      continue;
    }
    const joined = last.text.length < SHOWN * 4 ? last.text + text : last.text;
    out[out.length - 1] = { span: { ...last.span, end: span.end, endLine: span.endLine }, text: joined };
  }
  return out;
}
