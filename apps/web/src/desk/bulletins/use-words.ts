import { useEffect, useMemo, useState } from 'react';
import type { Bulletin, Words } from './api.ts';

const wordsOf = ({ title, addressee, opening, copies, sections }: Bulletin): Words => ({
  title,
  addressee,
  opening,
  copies,
  paragraphs: sections.map(({ paragraphs }) => paragraphs),
});

interface Kept {
  readonly version: number;
  readonly words: Words;
}

function kept(key: string, version: number): Words | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Kept;
    return value.version === version ? value.words : null;
  } catch {
    return null;
  }
}

/** The words as typed; what is not saved stays in this browser until it is, through a reload too. */
export function useWords(bulletin: Bulletin) {
  const key = `zhengling:bulletin-${bulletin.id}`;
  const stored = useMemo(() => wordsOf(bulletin), [bulletin]);
  const [words, setWords] = useState<Words>(() => kept(key, bulletin.version) ?? stored);
  const dirty = JSON.stringify(words) !== JSON.stringify(stored);
  useEffect(() => {
    if (dirty) localStorage.setItem(key, JSON.stringify({ version: bulletin.version, words } satisfies Kept));
    else localStorage.removeItem(key);
  }, [key, dirty, words, bulletin.version]);
  return {
    words,
    set: setWords,
    dirty,
    /** After the server has taken it: the words are its words. */
    settle: (next: Bulletin) => setWords(wordsOf(next)),
  };
}
