import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Annotation, annotate } from './annotate.ts';

const mark = (start: number, end: number, kind: Annotation['kind'] = 'time'): Annotation => ({
  start,
  end,
  kind,
  href: '#note-1',
  note: 'note-1',
  says: '',
});

it('gives overlapping places to the shorter annotation', () => {
  const pieces = annotate('区财政局每月5日前报送', [mark(0, 11, 'unit'), mark(4, 9)]);
  expect(pieces.map((piece) => [piece.text, piece.annotation?.kind])).toEqual([
    ['区财政局', 'unit'],
    ['每月5日前', 'time'],
    ['报送', 'unit'],
  ]);
});

it('keeps the text whole whatever the offsets', () => {
  const offsets = fc.tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: -3, max: 20 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 15 }), fc.array(offsets, { maxLength: 8 }), (text, places) => {
      const pieces = annotate(
        text,
        places.map(([start, end]) => mark(start, end)),
      );
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
