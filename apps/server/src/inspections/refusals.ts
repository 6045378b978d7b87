import type { Objection } from '@zhengling/work';
import type { Refusal } from '../identity/index.ts';

/** What the model objects to, as the desk's API says it. */
export const objectionRefusal = (objection: Objection): Refusal => ({ ...objection, status: 422 });

export const noSuchVisit: Refusal = {
  status: 404,
  code: 'visit-not-found',
  message: '没有这次检查，或者它与你的单位无关。',
  hint: '请回到检查计划查找。',
};
export const noSuchFinding: Refusal = {
  status: 404,
  code: 'finding-not-found',
  message: '没有这个问题，或者它与你的单位无关。',
  hint: '请回到检查整改的列表查找。',
};
export const changedMeanwhile: Refusal = {
  status: 409,
  code: 'changed-meanwhile',
  message: '你打开以后，别人改动了它，这一步没有执行。',
  hint: '请先看别人做了什么，再决定要不要继续；你填的内容还在。',
};
export const noSuchUnit: Refusal = {
  status: 422,
  code: 'unit-not-found',
  message: '机构名录里没有这个单位。',
  hint: '请从名录里选择。',
  field: 'unit',
};
