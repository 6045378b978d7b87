import type { Refusal } from '../identity/index.ts';

export const noSuchIndicator: Refusal = {
  status: 404,
  code: 'indicator-not-found',
  message: '没有这项指标，或者不归你看。',
  hint: '请从“指标”里选一项。',
};
export const isComputed: Refusal = {
  status: 422,
  code: 'indicator-computed',
  message: '这项指标由系统算出，不用填报。',
  hint: '请登记名录，或者填报它依据的那项指标。',
};
export const notFilled: Refusal = {
  status: 422,
  code: 'values-refused',
  message: '有几个数没有填对，一个也没有保存。',
  hint: '请看各行的说明，改好再保存；你填的都还在。',
};
export const changedMeanwhile: Refusal = {
  status: 409,
  code: 'values-changed',
  message: '你打开以后，别人已经填过或改过其中几个数，一个也没有保存。',
  hint: '请看现在的数和填的人，再决定保存谁的；你填的都还在。',
};
