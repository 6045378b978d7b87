import type { Diagnostic, Issue } from '../model/index.ts';
import type { Check, CheckContext, Finding } from './check.ts';
import type { CheckOptions } from './options.ts';
import { readIssue } from './reading.ts';

/** A check that goes wrong says so once and leaves the findings of the others alone. */
export const BROKEN = 'ZL0901';

/** Runs checks over an issue; diagnostics come in the order of the input, the graver first at one place. */
export function run(
  checks: readonly Check[],
  issue: Issue,
  source: string,
  options: CheckOptions = {},
): Diagnostic[] {
  const context: CheckContext = { issue, source, options, reading: readIssue(issue, source) };
  const columnOf = columns(source);
  const diagnostics = checks.flatMap((check) =>
    findings(check, context).map(
      ({ code, finding }): Diagnostic => ({
        code,
        severity: finding.severity ?? check.severity,
        message: finding.message,
        hint: finding.hint,
        file: options.file ?? '',
        span: finding.span,
        line: finding.span.startLine,
        column: columnOf(finding.span.start),
        document: nameOf(issue, finding.documentIndex),
      }),
    ),
  );
  return diagnostics.sort(
    (a, b) =>
      a.span.start - b.span.start || RANK[a.severity] - RANK[b.severity] || (a.code < b.code ? -1 : 1),
  );
}

/** A text with more faults of one kind than this is no gazette; nobody reads on. */
const MOST_PER_CHECK = 300;

const RANK: Record<Diagnostic['severity'], number> = { error: 0, warning: 1, info: 2 };

function findings(check: Check, context: CheckContext): { code: string; finding: Finding }[] {
  try {
    const out: { code: string; finding: Finding }[] = [];
    for (const finding of check.run(context)) {
      out.push({ code: check.code, finding });
      if (out.length === MOST_PER_CHECK) break;
    }
    return out;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return [
      {
        code: BROKEN,
        finding: {
          span: { start: 0, end: 0, startLine: 1, endLine: 1 },
          severity: 'info',
          message: `“${check.title}”（${check.code}）这一项没有查完：${reason}`,
          hint: '其他各项不受影响；请把本期文本和这条信息报给程序的维护者',
          documentIndex: null,
        },
      },
    ];
  }
}

function nameOf(issue: Issue, documentIndex: number | null): string | null {
  const document = documentIndex === null ? undefined : issue.documents[documentIndex];
  return document === undefined ? null : (document.number?.text ?? document.title);
}

/** 1-based column of an offset in its line, in UTF-16 units. */
const columns = (source: string) => (offset: number) =>
  offset - Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1), -1);
