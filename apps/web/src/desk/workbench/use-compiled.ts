import { useEffect, useRef, useState } from 'react';
import { compilePreview } from '../api/issues.ts';
import { useSession } from '../api/session.ts';
import type { Compiled } from '../api/shapes.ts';

export interface CompiledText extends Compiled {
  /** The text this is the result of. */
  readonly text: string;
}

export interface Compilation {
  readonly result: CompiledText;
  readonly state: 'current' | 'compiling' | 'failed';
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Long enough that typing does not compile every key, short enough to feel at once. */
const pauseMs = 500;

/** Compiles the text on the server a moment after it stopped changing; until then the last result stays. */
export function useCompiled(text: string, name: string, stored: CompiledText): Compilation {
  const [result, setResult] = useState(stored);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const first = useRef(true);
  const account = useSession().data?.account?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` and `account` (signed in again) only ask for another try
  useEffect(() => {
    if (text === result.text) {
      setError(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(
      () => {
        compilePreview(text, name, abort.signal).then(
          (compiled) => {
            setResult({ ...compiled, text });
            setError(null);
          },
          (reason: unknown) => {
            if (!abort.signal.aborted) setError(reason instanceof Error ? reason : new Error(String(reason)));
          },
        );
      },
      first.current ? 0 : pauseMs,
    );
    first.current = false;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, name, result.text, attempt, account]);
  return {
    result,
    error,
    state: text === result.text ? 'current' : error === null ? 'compiling' : 'failed',
    retry: () => setAttempt((count) => count + 1),
  };
}
