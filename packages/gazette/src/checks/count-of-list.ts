import { chineseNumber } from '../meaning/numerals/index.ts';
import type { Node } from '../model/index.ts';
import { characterSet } from '../source/character-set.ts';
import type { Check, CheckContext, Finding } from './check.ts';

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十两]{1,3})';
const COUNTED = '个|项|件|条|种|名|类|方面|家|人';

/** ZL0306: a number said of a list is not the number of what is listed. */
export const countOfList: Check = {
  code: 'ZL0306',
  severity: 'warning',
  title: '所称数量与所列不符',
  *run(context) {
    yield* announcedLists(context);
    yield* namedLists(context);
    yield* attachmentLists(context);
    yield* bodiesInTitle(context);
  },
};

const readNumber = (text: string): number | null => chineseNumber(text);

const ANNOUNCED = new RegExp(
  `(?:以下|下列|如下)(?:的)?${NUMBER}(?:${COUNTED})[^。；：:]{0,20}(?:[：:]|[^。；：:]{0,24}[：:])$`,
);

const ENDS_ANNOUNCEMENT = characterSet('：:');

/** `以下8项：` and the numbered nodes under or behind it. */
function* announcedLists({ reading }: CheckContext): Generator<Finding> {
  for (const { nodes, documentIndex } of reading.trees) {
    for (const siblings of sibships(nodes)) {
      for (let at = 0; at < siblings.length; at++) {
        const node = siblings[at];
        if (node === undefined || node.type === 'table') continue;
        const text = node.text === '' ? (node.heading ?? '') : node.text;
        if (!ENDS_ANNOUNCEMENT.hasAt(text, text.length - 1)) continue;
        const match = ANNOUNCED.exec(text);
        const said = match ? readNumber(match[1] ?? '') : null;
        if (match === null || said === null) continue;
        const own = countNumbered(node.children);
        const listed = own > 0 ? own : countNumbered(runBehind(siblings, at));
        if (listed < 2 || listed === said) continue;
        yield {
          span: reading.locate(node.span, text, match.index, match[0].length),
          message: `文中说“${match[0].replace(/[：:]$/, '')}”，其后列出${listed}项`,
          hint: '请核对数量，或检查是否漏列、多列',
          documentIndex,
        };
      }
    }
  }
}

function sibships(nodes: readonly Node[], found: (readonly Node[])[] = []): readonly (readonly Node[])[] {
  found.push(nodes);
  for (const node of nodes) if (node.children.length > 0) sibships(node.children, found);
  return found;
}

const countNumbered = (nodes: readonly Node[]) => {
  const first = nodes.find((node) => node.num !== null)?.type;
  return nodes.filter((node) => node.num !== null && node.type === first).length;
};

/** No list that a sentence counts is longer. */
const LONGEST_RUN = 400;

/** The numbered siblings right behind, up to the first of another type. */
function runBehind(siblings: readonly Node[], at: number): Node[] {
  const first = siblings[at + 1];
  if (first === undefined || first.num === null || siblings[at]?.type === first.type) return [];
  const run: Node[] = [];
  for (let i = at + 1; i < siblings.length && run.length < LONGEST_RUN; i++) {
    const node = siblings[i];
    if (node === undefined || node.type !== first.type || node.num === null) break;
    run.push(node);
  }
  return run;
}

const SAID = new RegExp(`(等)?${NUMBER}大?(?:${COUNTED})`, 'g');
/** How far back a list of names may begin. */
const LONGEST_LIST = 200;

/** `综合组、宣传组…等五个工作小组`: more named than said; without 等, fewer too. */
function* namedLists({ reading }: CheckContext): Generator<Finding> {
  for (const { node, text, documentIndex } of reading.textsWith('list')) {
    for (const { at, length, said, named } of miscountedNames(text)) {
      yield {
        span: reading.locate(node.span, text, at, length),
        message: `列出${named}个，却说“${said}”：${excerpt(text.slice(at, at + length))}`,
        hint: '请核对数量和所列名称',
        documentIndex,
      };
    }
  }
}

const excerpt = (text: string) => (text.length > 50 ? `${text.slice(0, 24)}…${text.slice(-24)}` : text);

interface Miscounted {
  readonly at: number;
  readonly length: number;
  readonly said: string;
  readonly named: number;
}

export function miscountedNames(text: string): Miscounted[] {
  if (text.indexOf('、') === text.lastIndexOf('、')) return [];
  const out: Miscounted[] = [];
  for (const match of text.matchAll(SAID)) {
    const list = listBefore(text, match.index);
    const commas = (list.match(/、/g) ?? []).length;
    const count = readNumber(match[2] ?? '');
    if (commas < 2 || count === null) continue;
    const last = list.slice(list.lastIndexOf('、') + 1);
    const named = commas + 1 + (/[\u4e00-\u9fff]{2}[和及与][\u4e00-\u9fff]{2}/.test(last) ? 1 : 0);
    const least = commas + 1;
    const listed = match[1] !== undefined;
    // 、 also parts words inside one name; only a list of short even names is counted.
    if (list.split('、').some((name) => name.length > 16 || /\d/.test(name))) continue;
    if (!listed && !directlyBefore(last)) continue;
    if (listed ? least <= count : least === count || named === count) continue;
    out.push({
      at: match.index - list.length,
      length: list.length + match[0].length,
      said: match[0],
      named: listed ? least : named,
    });
  }
  return out;
}

/** The clause up to `end`, without what a stop, comma, colon, bracket or quote parts from it. */
function listBefore(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - LONGEST_LIST), end);
  return near.slice(near.search(/[^，,。；;：:（）()“”]*$/));
}

/** Without 等 the last name must end right before the number: a word that ends names. */
const directlyBefore = (last: string) =>
  /[组局委办部处室队镇乡街道区县市村科院校站所中心公司企业]$/.test(last) && last.length >= 2;

const IN_TITLE = new RegExp(`[（(](?:共)?${NUMBER}(?:名|人|个|项|家|件|户)[）)]$`);

/** `（共5个）` under or in the title of an attachment, and the entries, rows or seats printed. */
function* attachmentLists({ issue, reading }: CheckContext): Generator<Finding> {
  for (const [documentIndex, document] of issue.documents.entries()) {
    for (const attachment of document.attachments) {
      const first = attachment.body[0];
      const heading = first !== undefined && first.type === 'block' ? first.text.trim() : '';
      const source = IN_TITLE.exec(attachment.title.trim()) ?? IN_TITLE.exec(heading);
      const said = source ? readNumber(source[1] ?? '') : null;
      if (source === null || said === null) continue;
      const listed = listLength(
        attachment.body.filter((node) => node !== first || heading === '' || !IN_TITLE.test(heading)),
      );
      if (listed === null || listed === said) continue;
      yield {
        span: reading.firstLine(attachment.span),
        message: `${attachment.label}“${attachment.title}”说“${source[0]}”，实际列出${listed}`,
        hint: '请核对数量和名单',
        documentIndex,
      };
    }
  }
}

/** Entries of a plain list: numbered nodes, data rows, or seats; null where it is none of these alone. */
function listLength(nodes: readonly Node[]): number | null {
  const tables = nodes.filter((node) => node.type === 'table');
  if (tables.length === 1 && tables[0]?.type === 'table')
    return tables[0].rows.filter((row) => row.kind === 'data').length;
  if (tables.length > 1) return null;
  const numbered = countNumbered(nodes);
  if (numbered >= 2 && numbered === nodes.length) return numbered;
  const seats = nodes.filter((node) => node.type === 'block' && node.member !== undefined).length;
  return seats >= 2 && seats === nodes.length ? seats : null;
}

const BODIES = new RegExp(`等${NUMBER}个([\\u4e00-\\u9fff]{2,10}?)(?:的通知|的决定|$)`);

/** `成立…领导小组等2个议事协调机构的通知` and the points of its text that are headed by bodies. */
function* bodiesInTitle({ issue, reading }: CheckContext): Generator<Finding> {
  for (const [documentIndex, document] of issue.documents.entries()) {
    const match = BODIES.exec(document.title.replace(/\s/g, ''));
    const said = match ? readNumber(match[1] ?? '') : null;
    if (match === null || said === null || !/机构|组|委员会|指挥部/.test(match[2] ?? '')) continue;
    const bodies = document.body.filter(
      (node) =>
        node.type === 'point' && /(?:组|委员会|指挥部|联席会议|办公室|专班)$/.test(node.heading ?? ''),
    ).length;
    if (bodies < 2 || bodies === said) continue;
    yield {
      span: reading.field(`documents.${documentIndex}.title`) ?? reading.headOf(documentIndex),
      message: `标题说“${match[1] ?? ''}个${match[2] ?? ''}”，正文列出${bodies}个`,
      hint: '请核对标题和正文',
      documentIndex,
    };
  }
}
