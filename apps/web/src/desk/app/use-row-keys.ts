import { useEffect, useRef, useState } from 'react';

interface RowKeys {
  /** The row that keys act on; -1 before the first key. */
  readonly at: number;
  readonly setAt: (at: number) => void;
}

/**
 * Walks a list by keys: j and k, and what `keys` names for the row one stands on. Keys typed into a field or while a
 * dialog is open belong to those.
 */
export function useRowKeys(
  count: number,
  keys: Readonly<Record<string, (at: number) => void>>,
  enabled: boolean,
): RowKeys {
  const [at, setAt] = useState(-1);
  const latest = useRef({ count, keys, at, enabled });
  latest.current = { count, keys, at, enabled };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now.enabled || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(elsewhere) !== null) return;
      if (document.querySelector(open) !== null) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        setAt(Math.max(0, Math.min(now.count - 1, now.at + step)));
        return;
      }
      const act = now.keys[event.key];
      // Without a row only what needs none: 帮助 takes it as -1.
      if (act === undefined || (now.at < 0 && event.key !== '?')) return;
      event.preventDefault();
      act(now.at);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (at >= count) setAt(count - 1);
  }, [at, count]);
  return { at: Math.min(at, count - 1), setAt };
}

const elsewhere = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="menu"]';
const open = '.ant-modal-wrap:not([style*="display: none"]) .ant-modal, .ant-drawer-open';
