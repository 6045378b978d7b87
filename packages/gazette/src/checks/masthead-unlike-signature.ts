import { loose } from '../source/loose.ts';
import type { Check } from './check.ts';

/** ZL0510: masthead and signature name the same body in different words. */
export const mastheadUnlikeSignature: Check = {
  code: 'ZL0510',
  severity: 'warning',
  title: '版头与署名不一致',
  *run({ issue, reading }) {
    for (const [documentIndex, { masthead, issuers }] of issue.documents.entries()) {
      const [signed, ...others] = issuers;
      if (masthead === null || signed === undefined || others.length > 0) continue;
      const headed = loose(masthead).replace(/文件$/, '');
      if (headed === loose(masthead) || !sameBodyInOtherWords(headed, loose(signed))) continue;
      const span = reading.field(`documents.${documentIndex}.masthead`);
      yield {
        span: span === null ? reading.headOf(documentIndex) : reading.firstLine(span),
        message: `版头为“${headed}”，署名为“${signed}”`,
        hint: '请核对发文机关全称，改正版头或署名',
        documentIndex,
      };
    }
  },
};

/** 委 for 委员会 is a common short form and no fault. Names that begin alike to the half of the shorter are of one body. */
function sameBodyInOtherWords(headed: string, signed: string): boolean {
  const a = headed.replaceAll('委员会', '委');
  const b = signed.replaceAll('委员会', '委');
  if (a === b) return false;
  let alike = 0;
  while (alike < a.length && a[alike] === b[alike]) alike++;
  return alike >= Math.min(a.length, b.length) / 2;
}
