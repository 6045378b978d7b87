import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { CurrentAccount } from './current-account.ts';

const prefix = 'zhengling:typed:';

export interface Kept<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Whether what stands here was typed earlier and not sent. */
  readonly restored: boolean;
  /** Whether the browser takes what is typed. */
  readonly kept: boolean;
  /** After sending, or when the reader throws it away: back to `initial`. */
  readonly clear: () => void;
}

/**
 * What somebody types, kept in this browser at every change until it is sent: nothing typed is lost when a page is
 * closed, a session ends or a line drops. Of one account; `name` says of what.
 */
export function useKept<T extends object>(name: string, initial: T): Kept<T> {
  const account = useContext(CurrentAccount);
  const key = `${prefix}${account?.id ?? 0}:${name}`;
  const [state, setState] = useState(() => {
    const found = read<T>(key, initial);
    return { key, value: found ?? initial, restored: found !== null };
  });
  const [kept, setKept] = useState(true);
  const first = useRef(initial);
  useEffect(() => {
    setState((old) => {
      if (old.key === key) return old;
      const found = read<T>(key, first.current);
      return { key, value: found ?? first.current, restored: found !== null };
    });
  }, [key]);
  const set = useCallback(
    (value: T) => {
      setState((old) => ({ ...old, value }));
      try {
        localStorage.setItem(key, JSON.stringify(value));
        setKept(true);
      } catch {
        setKept(false);
      }
    },
    [key],
  );
  const clear = useCallback(() => {
    try {
      localStorage.removeItem(key);
    } catch {
      // A storage that cannot be written keeps nothing either.
    }
    setState((old) => ({ ...old, value: first.current, restored: false }));
  }, [key]);
  return { value: state.value, set, restored: state.restored, kept, clear };
}

/** Fields that an older program did not keep come from `initial`. */
function read<T extends object>(key: string, initial: T): T | null {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...initial, ...value } : null;
  } catch {
    return null;
  }
}
