import { typeset } from '@zhengling/gazette/output';
import { Fragment } from 'react';
import { titleWords } from './words.ts';

/** 2020—2022年: a line may end at a dash inside a word, if nothing forbids it. */
const DASHED = /[-–—～~]/u;

/** A title that breaks between words only; the style sheet forbids every other break inside it. */
export function TitleText({
  title,
  names = [],
}: {
  readonly title: string;
  readonly names?: readonly string[];
}) {
  let at = 0;
  return (
    <span className="words">
      {titleWords(typeset(title), names).map((word) => {
        const key = at;
        at += word.length;
        return (
          <Fragment key={key}>
            {key > 0 && <wbr />}
            {DASHED.test(word) ? <span className="whole">{word}</span> : word}
          </Fragment>
        );
      })}
    </span>
  );
}
