import type { Check } from './check.ts';
import { REPEALED_LAWS } from './repealed-laws.ts';

/** ZL0601: a document rests on another, or on a law, that was repealed before it was signed. */
export const citesRepealed: Check = {
  code: 'ZL0601',
  severity: 'warning',
  title: '引用已废止的文件',
  *run({ issue, options }) {
    const repealed = new Map<string, { on: string; by: string | null }>();
    for (const known of options.known ?? [])
      if (known.repealed !== null) repealed.set(known.number, { on: known.repealed, by: null });
    for (const document of issue.documents) {
      const on = document.validity.from ?? document.signed;
      for (const { number } of document.validity.repeals)
        if (number !== null && on !== null)
          repealed.set(number, { on, by: document.number?.text ?? document.title });
    }
    for (const citation of issue.citations) {
      const documentIndex = citation.place.documentIndex;
      const citing = documentIndex === null ? undefined : issue.documents[documentIndex];
      if (citing?.signed == null) continue;
      const ownRepeals = citing.validity.repeals.some(
        (one) =>
          (one.number !== null && one.number === citation.number) ||
          (one.title !== null && one.title === citation.title),
      );
      if (ownRepeals) continue;
      const fate = citation.number === null ? undefined : repealed.get(citation.number);
      if (fate !== undefined && fate.on <= citing.signed) {
        yield {
          span: citation.span,
          message: `引用的${citation.number ?? ''}已于${fate.on}废止${fate.by === null ? '' : `（${fate.by}）`}`,
          hint: '请改引现行文件；只是说明沿革的，可以不改',
          documentIndex,
        };
        continue;
      }
      const law = citation.title === null ? undefined : REPEALED_LAWS.get(shortName(citation.title));
      if (law !== undefined && law.on <= citing.signed) {
        yield {
          span: citation.span,
          message: `《${citation.title ?? ''}》已于${law.on}废止，由${law.by}代替`,
          hint: `请改引${law.by}的相应条款`,
          documentIndex,
        };
      }
    }
  },
};

const shortName = (title: string) => title.replace(/^中华人民共和国/, '').replace(/[（(].{1,12}[）)]$/, '');
