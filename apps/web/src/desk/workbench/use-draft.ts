import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Draft, dropDraft, findDrafts, keepDraft } from './draft.ts';

export interface DraftState {
  /** What the editor holds. */
  readonly text: string;
  readonly dirty: boolean;
  /** Whether the browser took the unsaved text. */
  readonly kept: boolean;
  /** The unsaved text that was there at opening and is in the editor now; null when there was none. */
  readonly restored: Draft | null;
  /** Unsaved text typed over earlier versions. */
  readonly earlier: readonly Draft[];
  readonly change: (text: string) => void;
  readonly saved: (text: string) => void;
  readonly discardRestored: () => void;
  readonly drop: (draft: Draft) => void;
}

/** The text being edited over a version, kept in this browser at every change until it is saved. */
export function useDraft(
  slug: string,
  base: { readonly ordinal: number; readonly text: string },
  /** Where nothing can be typed, unsaved text is neither shown nor touched. */
  editable: boolean,
): DraftState {
  const found = useMemo(() => (editable ? findDrafts(localStorage, slug) : []), [slug, editable]);
  const own = found.find((draft) => draft.version === base.ordinal && draft.text !== base.text) ?? null;
  const [text, setText] = useState(own?.text ?? base.text);
  const [restored, setRestored] = useState(own);
  const [earlier, setEarlier] = useState(() => found.filter((draft) => draft.version < base.ordinal));
  const [kept, setKept] = useState(true);
  const latest = useRef({ text, base });
  latest.current = { text, base };

  const keep = useCallback(() => {
    if (!editable) return;
    const { text: now, base: over } = latest.current;
    if (now === over.text) dropDraft(localStorage, slug, over.ordinal);
    else {
      setKept(
        keepDraft(localStorage, { slug, version: over.ordinal, text: now, at: new Date().toISOString() }),
      );
    }
  }, [slug, editable]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the text is what asks for keeping
  useEffect(() => {
    const timer = setTimeout(keep, 250);
    return () => clearTimeout(timer);
  }, [text, keep]);

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  return {
    text,
    dirty: text !== base.text,
    kept,
    restored,
    earlier,
    change: setText,
    saved: useCallback(
      (now: string) => {
        dropDraft(localStorage, slug, latest.current.base.ordinal);
        latest.current = { ...latest.current, base: { ...latest.current.base, text: now } };
        setRestored(null);
      },
      [slug],
    ),
    discardRestored: useCallback(() => setRestored(null), []),
    drop: useCallback(
      (draft: Draft) => {
        dropDraft(localStorage, slug, draft.version);
        setEarlier((drafts) => drafts.filter((one) => one !== draft));
      },
      [slug],
    ),
  };
}
