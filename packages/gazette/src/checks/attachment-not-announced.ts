import type { Check } from './check.ts';

/** ZL0506: an attachment is printed that the text does not announce (条例 art. 9: 附件说明). */
export const attachmentNotAnnounced: Check = {
  code: 'ZL0506',
  severity: 'warning',
  title: '附件未在正文说明',
  *run({ issue, reading }) {
    for (const [documentIndex, document] of issue.documents.entries()) {
      const announced = document.attachments.filter(
        (_, at) => reading.field(`documents.${documentIndex}.announced.${at}`) !== null,
      ).length;
      for (const attachment of document.attachments.slice(announced)) {
        if (attachment.body.length === 0) continue;
        yield {
          span: reading.firstLine(attachment.span),
          message: `${attachment.label}“${attachment.title}”已刊出，正文的附件说明中没有列出`,
          hint: '请在正文之后、署名之前的附件说明中补上名称',
          documentIndex,
        };
      }
    }
  },
};
