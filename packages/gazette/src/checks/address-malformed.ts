import type { Issue } from '../model/index.ts';
import type { Check } from './check.ts';
import type { Reading } from './reading.ts';
import { knownTopLevel } from './top-level-domains.ts';

/** Without any of these a text holds no address. */
const SIGN = /[@＠]|http|www|网址/;
const EMAIL = /[\w.+-]{1,64}[@＠][\w.＠@-]{0,80}/g;
const URL = /(?:https?[:：]?[/／\\]{0,3}|www[.．。]|(?<=网址[:：]\s?)\w)[\w./?=&%#:~：．。-]{1,200}/g;

/** ZL0404: an e-mail or web address that cannot be one. */
export const addressMalformed: Check = {
  code: 'ZL0404',
  severity: 'warning',
  title: '网址或邮箱格式不对',
  *run({ issue, reading }) {
    for (const { text, span, documentIndex } of places(issue, reading)) {
      for (const { address, at, fault } of malformedAddresses(text)) {
        yield {
          span: reading.locate(span, text, at, address.length),
          message: `“${address}”${fault}`,
          hint: '请核对后改正，避免读者无法联系',
          documentIndex,
        };
      }
    }
  },
};

/** The texts that hold an address of either kind. */
function* places(issue: Issue, reading: Reading) {
  for (const { node, text, documentIndex } of reading.textsWith('address'))
    if (SIGN.test(text)) yield { text, span: node.span, documentIndex };
  for (const { table, documentIndex } of reading.tables)
    for (const row of table.rows)
      for (const cell of row.cells)
        if (SIGN.test(cell.text)) yield { text: cell.text, span: cell.span, documentIndex };
  for (const { path, text, span } of issue.fields)
    if (path === 'imprint.website') yield { text, span, documentIndex: null };
}

interface Malformed {
  readonly address: string;
  readonly at: number;
  readonly fault: string;
}

export function malformedAddresses(text: string): Malformed[] {
  const out: Malformed[] = [];
  if (/[@＠]/.test(text)) {
    for (const match of text.matchAll(EMAIL)) {
      const address = match[0].replace(/[.-]+$/, '');
      const fault = emailFault(address);
      if (fault !== null) out.push({ address, at: match.index, fault });
    }
  }
  if (/http|www|网址/.test(text)) {
    for (const match of text.matchAll(URL)) {
      const address = match[0].replace(/[.。：:]+$/, '');
      const fault = urlFault(address);
      if (fault !== null) out.push({ address, at: match.index, fault });
    }
  }
  return out;
}

function emailFault(address: string): string | null {
  if (address.includes('＠')) return '用了全角的“＠”';
  const [, host = '', ...more] = address.split('@');
  if (more.length > 0) return '有不止一个“@”';
  if (host === '') return '“@”后面缺少邮件服务器';
  return hostFault(host, '邮箱');
}

function urlFault(address: string): string | null {
  if (/[：．。／]/.test(address)) return '用了全角的标点';
  const scheme = /^(https?)(.{0,3}?)(?=[A-Za-z0-9])/.exec(address);
  if (scheme && scheme[2] !== '://') return '协议应写作“http://”或“https://”';
  const host = address.replace(/^https?:\/\//, '').split(/[/?#:]/)[0] ?? '';
  return /^[\d.]+$/.test(host) ? null : hostFault(host, '网址');
}

function hostFault(host: string, what: string): string | null {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.some((label) => label === '')) return `不是完整的${what}：有多余的点`;
  if (labels.length < 2) return `不是完整的${what}：缺少域名后缀`;
  return knownTopLevel(last) ? null : `的后缀“.${last}”不是域名后缀，可能没有写全`;
}
