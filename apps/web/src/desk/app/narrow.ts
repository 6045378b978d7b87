import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 760px)');

function subscribe(changed: () => void): () => void {
  phone.addEventListener('change', changed);
  return () => phone.removeEventListener('change', changed);
}

/** Whether the window is as narrow as a phone: tables become lists there. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
