import type { Refusal } from '../identity/index.ts';

export const noSuchKind: Refusal = {
  status: 404,
  code: 'site-kind-not-found',
  message: '没有这种名录。',
  hint: '请从“对象名录”里选一种。',
};
export const noSuchSite: Refusal = {
  status: 404,
  code: 'site-not-found',
  message: '名录里没有这一条。',
  hint: '请回到名录里查找；登记过的不会消失，终止的可以在“全部”里看到。',
};
export const noReason: Refusal = {
  status: 422,
  code: 'reason-missing',
  message: '请写明原因。',
  hint: '原因写进沿革，给以后查的人看。',
  field: 'reason',
};
export const conflict = (who: string): Refusal => ({
  status: 409,
  code: 'site-changed',
  message: `你打开以后，${who}已经改过这一条，没有保存你的修改。`,
  hint: '请看改了什么，再决定是否保存；你填的都还在。',
});
