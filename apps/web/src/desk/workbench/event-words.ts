import type { IssueEvent } from '../api/shapes.ts';
import { deedOf } from '../record/words.ts';

const verbs: Readonly<Record<string, string>> = {
  'issue.imported': '导入',
  'issue.edited': '修改文字',
  'issue.recompiled': '重新编译',
  'issue.published': '发布',
  'issue.withdrawn': '撤回',
};

const outcomes: Readonly<Record<string, string>> = {
  created: '新的一期',
  updated: '文字有变化',
  unchanged: '没有变化',
};

/** What an event says: the deed, and what one would ask next. */
export function eventWords(event: IssueEvent): { readonly deed: string; readonly detail: string } {
  const text = (name: string) => {
    const value = event.detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const parts = [
    text('file') === '' ? '' : `文件 ${text('file')}`,
    outcomes[text('outcome')] ?? '',
    text('version') === '' ? '' : `第 ${text('version')} 版`,
    text('replaces') === '' ? '' : `代替第 ${text('replaces')} 版`,
    text('reason') === '' ? '' : `原因：${text('reason')}`,
  ].filter((part) => part !== '');
  return { deed: verbs[event.action] ?? deedOf(event.action), detail: parts.join('，') };
}
