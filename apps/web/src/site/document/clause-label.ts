import type { Node } from '@zhengling/gazette';
import { typeset } from '@zhengling/gazette/output';

/**
 * How a clause is cited, from the path of nodes that leads to it: `第八条第二款第（一）项`, `一（二）3`.
 * '' where nothing on the path is numbered.
 */
export function clauseLabel(path: readonly Node[]): string {
  const article = path.findIndex((node) => node.type === 'article');
  if (article >= 0) {
    return path
      .slice(article)
      .map((node, index, parts) => articlePart(node, parts[index - 1]))
      .join('');
  }
  const numbered = path.filter((node) => node.num !== null && node.type !== 'table');
  return numbered.map((node) => typeset(node.num ?? '').replace(/[、.．，]$/u, '')).join('');
}

function articlePart(node: Node, parent: Node | undefined): string {
  const num = typeset(node.num ?? '').replace(/[、.．]$/u, '');
  switch (node.type) {
    case 'article':
      return num;
    case 'paragraph': {
      const alone = parent?.children.filter((child) => child.type === 'paragraph').length === 1;
      const serial = alone && parent?.text === '' ? undefined : /para_(\d+)$/.exec(node.id)?.[1];
      return serial === undefined ? '' : `第${chineseNumber(Number(serial))}款`;
    }
    case 'item':
      return num === '' ? '' : `第${num}项`;
    case 'subitem':
      return num === '' ? '' : `第${num}目`;
    case 'point':
    case 'subpoint':
    case 'entry':
    case 'subentry':
      return num;
    case 'chapter':
    case 'section':
    case 'block':
    case 'signature':
    case 'table':
      return '';
  }
}

/** The short mark in the margin: `§5` for an article, the number as printed for the rest; null where none is printed. */
export function marginMark(node: Node): string | null {
  if (node.type === 'article') {
    const serial = /art_(\d+)/.exec(node.id)?.[1];
    return serial === undefined ? '§' : `§${serial}`;
  }
  return null;
}

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

function chineseNumber(n: number): string {
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens] ?? ''}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : (numerals[ones] ?? '')}`;
}

/** `《某某办法》(某府办发〔2019〕56号)第十九条`, as officials quote. */
export function citation(title: string, number: string | null, label: string): string {
  return `《${title.replace(/^《|》$/gu, '')}》${number === null ? '' : `(${number})`}${label}`;
}
