import { typeset } from '@zhengling/gazette/output';
import { Fragment } from 'react';
import { type Annotation, annotate } from './annotate.ts';

const className = { time: 'read time', unit: 'read unit', citation: 'cited' } as const;

/** Printed text with what the program reads in it underlined; every underline is a link to what was read. */
export function AnnotatedText({
  text,
  annotations,
}: {
  readonly text: string;
  readonly annotations: readonly Annotation[];
}) {
  return annotate(typeset(text), annotations).map((piece) =>
    piece.annotation === null ? (
      <Fragment key={piece.start}>{piece.text}</Fragment>
    ) : (
      <a
        key={piece.start}
        className={className[piece.annotation.kind]}
        href={piece.annotation.href}
        title={piece.annotation.says}
        aria-describedby={piece.annotation.note ?? undefined}
      >
        {piece.text}
      </a>
    ),
  );
}
