import type { Span } from '../model/index.ts';
import { findPersonalData, type PersonalData } from '../privacy/index.ts';
import type { Check, CheckContext } from './check.ts';

const NAMES: Record<PersonalData['kind'], string> = {
  identity: '身份证号码',
  mobile: '手机号码',
  address: '住址',
  minor: '未成年学生姓名',
  contact: '联系人电话或邮箱',
};

/** Notices print the number of a named contact on purpose; the rest is seldom meant to be public. */
const SEVERITY = {
  identity: 'warning',
  mobile: 'info',
  address: 'warning',
  minor: 'warning',
  contact: 'info',
} as const satisfies Record<PersonalData['kind'], 'warning' | 'info'>;

/** ZL0701: personal data (个人信息保护法 art. 4) that should be masked before publication; once per document and kind. */
export const personalData: Check = {
  code: 'ZL0701',
  severity: 'warning',
  title: '含有个人信息',
  *run(context) {
    const groups = new Map<
      string,
      { kind: PersonalData['kind']; span: Span; documentIndex: number | null; count: number }
    >();
    for (const { text, span, documentIndex } of places(context)) {
      for (const { kind, start, end } of findPersonalData(text)) {
        const key = `${documentIndex}:${kind}`;
        const group = groups.get(key);
        if (group) group.count += 1;
        else
          groups.set(key, {
            kind,
            documentIndex,
            count: 1,
            span: context.reading.locate(span, text, start, end - start),
          });
      }
    }
    for (const { kind, span, documentIndex, count } of groups.values()) {
      yield {
        span,
        severity: SEVERITY[kind],
        message: `含有${NAMES[kind]}${count > 1 ? ` ${count} 处` : ''}，公开前宜遮盖`,
        hint:
          kind === 'contact' || kind === 'mobile'
            ? '确为对外公布的联系方式的可以保留；对外页面默认遮盖'
            : '请在公开版本中遮盖；本系统的公众页面默认遮盖',
        documentIndex,
      };
    }
  },
};

function* places({ reading }: CheckContext) {
  for (const { node, text, documentIndex } of reading.textsWith('digit', 'person'))
    yield { text, span: node.span, documentIndex };
  for (const { table, documentIndex } of reading.tables)
    for (const row of table.rows) {
      const text = row.cells.map((cell) => cell.text).join(' ');
      yield { text, span: rowSpan(row.cells, row.line), documentIndex };
    }
}

const rowSpan = (cells: readonly { readonly span: Span }[], line: number): Span => ({
  start: cells[0]?.span.start ?? 0,
  end: cells.at(-1)?.span.end ?? 0,
  startLine: line,
  endLine: line,
});
