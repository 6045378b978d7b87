import type { Check } from './check.ts';

/** ZL0505: an attachment is announced, not marked 略, and not printed. */
export const attachmentNotPrinted: Check = {
  code: 'ZL0505',
  severity: 'warning',
  title: '附件未刊出',
  *run({ issue }) {
    for (const [documentIndex, document] of issue.documents.entries()) {
      for (const attachment of document.attachments) {
        if (attachment.omitted || attachment.body.length > 0) continue;
        yield {
          span: attachment.span,
          message: `${attachment.label}“${attachment.title}”列在附件说明中，正文之后没有刊出`,
          hint: '请补排附件；不刊登的，在附件名称后注明“（略）”',
          documentIndex,
        };
      }
    }
  },
};
